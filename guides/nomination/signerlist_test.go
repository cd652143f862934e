package nomination

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestReadSigners(t *testing.T) {
	sam := Subscriber{Name: "Sam Reed", Letters: "MB2", Number: "1047"}
	leila := Subscriber{Name: "Leila Haddad", Letters: "MB1", Number: "0312/1"}
	tests := []struct {
		name, text string
		want       SignerList
	}{
		{"commas", "Sam Reed, MB2, 1047\nLeila Haddad,MB1,0312/1\n", SignerList{Signers: []Subscriber{sam, leila}}},
		{"a spreadsheet's tabs", "Sam Reed\tMB2\t1047\r\nLeila Haddad\tMB1\t0312/1", SignerList{Signers: []Subscriber{sam, leila}}},
		{"headings in another order", "Polling district,Elector number,Name\nMB2,1047,Sam Reed\n", SignerList{Signers: []Subscriber{sam}}},
		{"headings that nobody knows", "Name,Shoe size,Number\nSam Reed,42,1047\n", SignerList{Signers: []Subscriber{{Name: "Sam Reed", Number: "1047"}}}},
		{"as people write it", "Sam Reed MB2 1047\nLeila Haddad (MB1-0312/1)\n", SignerList{Signers: []Subscriber{sam, leila}}},
		{"letters and number in one cell", "Sam Reed;MB2-1047", SignerList{Signers: []Subscriber{sam}}},
		{"a surname in a quoted cell", "\"Reed, Sam\",MB2,1047", SignerList{Signers: []Subscriber{{Name: "Reed, Sam", Letters: "MB2", Number: "1047"}}}},
		{"the council", "Sam Reed,MB2,1047,Moorside", SignerList{Signers: []Subscriber{{Name: "Sam Reed", Letters: "MB2", Number: "1047", Area: "Moorside"}}}},
		{"names alone", "Sam Reed\n\n  Siân Ŵyn  \n", SignerList{Signers: []Subscriber{{Name: "Sam Reed"}, {Name: "Siân Ŵyn"}}}},
		{"no name", "Sam Reed,MB2,1047\n,MB1,0312\n", SignerList{Signers: []Subscriber{sam}, Unread: []string{",MB1,0312"}}},
		{"nothing", " \n", SignerList{}},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, ReadSigners(tt.text)); diff != "" {
			t.Errorf("%s: %s", tt.name, diff)
		}
	}
	if got := ReadSigners(strings.Repeat("Sam Reed\n", MaxSubscribers+3)); len(got.Signers) != MaxSubscribers || got.Left != 3 {
		t.Errorf("%d read and %d left", len(got.Signers), got.Left)
	}
}

func TestAddSigners(t *testing.T) {
	p := Particulars{Subscribers: []Subscriber{{Name: "Sam Reed"}, {}, {Name: "Priya Nair"}}}
	q, left := AddSigners(p, []Subscriber{{Name: "Leila Haddad"}, {Name: "Owen Lane"}})
	want := []Subscriber{{Name: "Sam Reed"}, {Name: "Leila Haddad"}, {Name: "Priya Nair"}, {Name: "Owen Lane"}}
	if diff := cmp.Diff(want, q.Subscribers); diff != "" || left != 0 {
		t.Errorf("%d left, %s", left, diff)
	}
	if p.Subscribers[1].Name != "" {
		t.Error("the old list changed")
	}
	full := Particulars{Subscribers: make([]Subscriber, MaxSubscribers)}
	for i := range full.Subscribers {
		full.Subscribers[i].Name = "Signer"
	}
	if _, left := AddSigners(full, []Subscriber{{Name: "One"}, {Name: "More"}}); left != 2 {
		t.Errorf("%d left", left)
	}
}

func TestMoveSigner(t *testing.T) {
	p := Particulars{Subscribers: []Subscriber{{Name: "a"}, {Name: "b"}, {Name: "c"}}}
	tests := []struct {
		i, by int
		want  string
	}{{0, 1, "bac"}, {2, -2, "cab"}, {0, -1, "abc"}, {2, 1, "abc"}, {7, -1, "abc"}}
	for _, tt := range tests {
		got := ""
		for _, s := range MoveSigner(p, tt.i, tt.by).Subscribers {
			got += s.Name
		}
		if got != tt.want {
			t.Errorf("%d by %d: %s, want %s", tt.i, tt.by, got, tt.want)
		}
	}
}

func FuzzReadSigners(f *testing.F) {
	for _, seed := range []string{"Sam Reed, MB2, 1047", "Name\tNumber\nSam\t1", "\"", "\"a\",\"b\nc\"", ";;;", "Sam Reed MB2 1047/1\x00", "\xff,\xfe", "Name"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		list := ReadSigners(text)
		if len(list.Signers) > MaxSubscribers {
			t.Fatalf("%d signers", len(list.Signers))
		}
		for _, s := range list.Signers {
			for _, v := range []string{s.Name, s.Letters, s.Number, s.Phone, s.Area} {
				if !utf8.ValidString(v) || Storable("subscribers.0.name", v) != nil {
					t.Fatalf("%q cannot be kept", v)
				}
			}
			if blank(s.Name) {
				t.Fatal("a signer without a name")
			}
		}
	})
}
