package pack

import (
	"context"
	"fmt"
	"io"
	"runtime"
	"runtime/metrics"
	"slices"
	"strings"
	"testing"
	"time"

	"rosette/guides/pack/people"
	"rosette/guides/pack/sheet"
)

// Jobs against gofpdf alone, in one run on the same machine: the same people,
// documents and pages, written one after the other with the fonts added from
// their bytes for each. Times are taken in turn, round by round.

func BenchmarkJobOf40(b *testing.B)  { benchmarkJob(b, 40, 5) }
func BenchmarkJobOf500(b *testing.B) { benchmarkJob(b, 500, 1) }

func benchmarkJob(b *testing.B, n, rounds int) {
	list := listOf(b, n)
	var ratios []float64
	for b.Loop() {
		for range rounds {
			plain := timed(func() { plainJob(b, list) })
			ours := timed(func() { ourJob(b, list) })
			ratios = append(ratios, ours.Seconds()/plain.Seconds())
		}
	}
	slices.Sort(ratios)
	b.ReportMetric(ratios[len(ratios)/2], "of-gofpdf")
	peak, written := peakOf(func() int { return ourJob(b, list) })
	b.ReportMetric(peak, "peak-MB")
	b.ReportMetric(float64(written)/float64(n)/1024, "KB/pack")
	b.ReportMetric(timed(func() { ourJob(b, list) }).Seconds()*1000/float64(n), "ms/pack")
}

func timed(f func()) time.Duration {
	runtime.GC()
	begin := time.Now()
	f()
	return time.Since(begin)
}

// listOf makes up people with letters of many languages in their names.
func listOf(t testing.TB, n int) *people.List {
	t.Helper()
	forenames := []string{"Asha", "Sam", "Leila", "Siân", "Zoë", "Łukasz", "Priya", "Éowyn"}
	surnames := []string{"Morgan", "Reed", "Haddad", "Dŵr", "Ŷale", "Müller", "Žižek", "Nair", "Whelan"}
	var text strings.Builder
	text.WriteString("surname,other_names,description,home_address,kind,council,area,poll,phone,email,signer_1_name,signer_1_number,signer_2_name,signer_2_number,agent_name\n")
	for i := range n {
		fmt.Fprintf(&text, "%s,%s %d,Meadow Party,\"%d Orchard Lane, Millbrook\",england-principal,Ashwell Vale Borough Council,Millbrook,2027-05-06,01632 %06d,p%d@example.org,Sam Reed,%d,Leila Haddad,%d,Tom Whelan\n",
			surnames[i%len(surnames)], forenames[i%len(forenames)], i, i, 960000+i, i, 1000+i, 300+i)
	}
	list, err := people.Read([]byte(text.String()))
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func plainJob(t testing.TB, list *people.List) {
	for i := range list.Len() {
		p, err := list.At(i)
		if err != nil {
			t.Fatal(err)
		}
		d, err := Compose(p.Candidacy, Me, Options{Today: today})
		if err != nil {
			t.Fatal(err)
		}
		pages, err := sheet.Layout(d, sheet.Normal())
		if err != nil {
			t.Fatal(err)
		}
		if err := writePlain(io.Discard, pages, Meta(d, today)); err != nil {
			t.Fatal(err)
		}
	}
}

func ourJob(t testing.TB, list *people.List) (written int) {
	bulk := Bulk{People: list, Audience: Me, Options: Options{Today: today}, Format: PDF}
	_, err := bulk.Files(context.Background(), func(_ string, data []byte) error {
		written += len(data)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return written
}

// peakOf is the most memory, in MB, that the program had from the system while
// f ran.
func peakOf(f func() int) (peak float64, result int) {
	samples := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
	done := make(chan bool)
	go func() {
		result = f()
		close(done)
	}()
	for {
		metrics.Read(samples)
		peak = max(peak, float64(samples[0].Value.Uint64()-samples[1].Value.Uint64())/(1<<20))
		select {
		case <-done:
			return peak, result
		case <-time.After(2 * time.Millisecond):
		}
	}
}
