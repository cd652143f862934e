package pack

import (
	"io"
	"testing"

	"rosette/guides"
	"rosette/guides/election"
	"rosette/guides/pack/sheet"
)

func BenchmarkPack(b *testing.B) {
	c := guides.Sample(election.EnglandPrincipal)
	for b.Loop() {
		written(b, c, Me, Options{Today: today}, PDF)
	}
}

func BenchmarkPaper(b *testing.B) {
	for _, k := range []election.Kind{election.EnglandPrincipal, election.EnglandCombinedMayor} {
		c := guides.Sample(k)
		b.Run(string(k), func(b *testing.B) {
			for b.Loop() {
				d, err := Paper(c, "nomination-paper", Options{Today: today})
				if err != nil {
					b.Fatal(err)
				}
				if _, err := sheet.Layout(d, sheet.Normal()); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkCompose(b *testing.B) {
	c := guides.Sample(election.EnglandPrincipal)
	for b.Loop() {
		if _, err := Compose(c, Me, Options{Today: today}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLayout(b *testing.B) {
	d, _ := laid(b, guides.Sample(election.EnglandPrincipal), Me, false)
	for b.Loop() {
		if _, err := sheet.Layout(d, sheet.Normal()); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkWritePDF(b *testing.B) {
	d, pages := laid(b, guides.Sample(election.EnglandPrincipal), Me, false)
	for b.Loop() {
		if err := sheet.WritePDF(io.Discard, pages, Meta(d, today)); err != nil {
			b.Fatal(err)
		}
	}
}
