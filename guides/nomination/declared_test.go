package nomination

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rosette/guides/election"
)

func TestQualifications(t *testing.T) {
	tests := []struct {
		kind    election.Kind
		letters string
		last    string
	}{
		{election.EnglandPrincipal, "abcd", "Where you lived for the last 12 months"},
		{election.EnglandParish, "abcde", "Where you lived within three miles for 12 months"},
		{election.WalesCommunity, "abcd", "Where you lived for the last 12 months, in the community or near it"},
		{election.NorthernIrelandCouncil, "abc", "Your principal or only place of work for 12 months"},
	}
	for _, tt := range tests {
		all := Qualifications(tt.kind)
		letters := ""
		for _, q := range all {
			letters += q.Letter
		}
		if letters != tt.letters || all[len(all)-1].Title != tt.last {
			t.Errorf("%s: %v", tt.kind, all)
		}
	}
	if b := Qualifications(election.NorthernIrelandCouncil)[1].Title; !strings.Contains(b, " or Where you lived") {
		t.Errorf("(b) of Northern Ireland is %q", b)
	}
}

func TestDeclaredLetters(t *testing.T) {
	tests := []struct {
		text string
		want []string
		ok   bool
	}{{"a, d", []string{"a", "d"}, true}, {"(A) and (c)", []string{"a", "c"}, true}, {"", []string{}, true}, {"a, z", []string{"a"}, false}}
	for _, tt := range tests {
		got, ok := DeclaredLetters(election.EnglandPrincipal, tt.text)
		if diff := cmp.Diff(tt.want, got); diff != "" || ok != tt.ok {
			t.Errorf("%q: %v, %s", tt.text, ok, diff)
		}
	}
}
