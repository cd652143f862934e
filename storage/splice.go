package storage

import (
	"bytes"
	"errors"
)

// A splice says how one text became another: at From, Was was taken out and
// Is put in. One changed field of a candidacy is a few dozen bytes, and the
// same splice leads both ways.
type splice struct {
	From int    `json:"from"`
	Was  []byte `json:"was,omitempty"`
	Is   []byte `json:"is,omitempty"`
}

var errSplice = errors.New("a step of the history does not fit the saved facts")

func difference(was, is []byte) splice {
	short := min(len(was), len(is))
	from := 0
	for from < short && was[from] == is[from] {
		from++
	}
	tail := 0
	for tail < short-from && was[len(was)-1-tail] == is[len(is)-1-tail] {
		tail++
	}
	return splice{From: from, Was: was[from : len(was)-tail], Is: is[from : len(is)-tail]}
}

func (s splice) forward(text []byte) ([]byte, error) { return replaceAt(text, s.From, s.Was, s.Is) }
func (s splice) back(text []byte) ([]byte, error)    { return replaceAt(text, s.From, s.Is, s.Was) }

func replaceAt(text []byte, from int, old, new []byte) ([]byte, error) {
	if from < 0 || from > len(text) || !bytes.HasPrefix(text[from:], old) {
		return nil, errSplice
	}
	out := make([]byte, 0, len(text)-len(old)+len(new))
	out = append(out, text[:from]...)
	out = append(out, new...)
	return append(out, text[from+len(old):]...), nil
}
