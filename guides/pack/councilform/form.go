// Package councilform fills the PDF form that a council published with what a
// candidacy knows, into a copy: the original is never changed. It is the only
// package that knows the library that reads other people's PDF files.
package councilform

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"sync"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"

	"rosette/guides/words"
)

// MostBytes is the largest file that is read.
const MostBytes = 25 << 20

// A Form is a PDF as it was published.
type Form struct {
	Pages int
	Boxes []Box  // in reading order; none in a form that is flat
	Print string // sums up the file, so that the same form is known again

	data []byte
}

// Flat reports whether there is nothing in the file that can be filled.
func (f *Form) Flat() bool { return len(f.Boxes) == 0 }

// Type is what can be put in a box.
type Type string

// The types of a box.
const (
	Text   Type = "text"
	Tick   Type = "tick"
	Choice Type = "choice" // one of its options
)

// A Box is one place on the form that can be filled.
type Box struct {
	Number   int      // from 1, in reading order
	Name     string   // as the file calls it
	Label    string   // what it says on being pointed at; "" when it says nothing
	Page     int      // from 1
	Type     Type     //
	Options  []string // of a choice
	Holds    string   // what is in it already
	Most     int      // characters; 0 is no limit
	Lines    bool     // takes more than one line
	ReadOnly bool

	left, top float64 // of the page, in points
}

// Title is what the box is called for people.
func (b Box) Title() string {
	if b.Label != "" {
		return b.Label
	}
	return b.Name
}

// Read reads a PDF form. The error is a *words.Problem that says why the file
// cannot be used: it is no PDF, damaged, locked or too large.
func Read(data []byte) (*Form, error) {
	if len(data) > MostBytes {
		return nil, words.Wrong("council_form_large", nil, "Most", MostBytes>>20)
	}
	ctx, err := open(data)
	if err != nil {
		return nil, err
	}
	f := &Form{Pages: ctx.PageCount, data: data}
	sum := sha256.Sum256(data)
	f.Print = hex.EncodeToString(sum[:8])
	err = safely(func() error {
		fields, err := fieldsOf(ctx)
		for _, o := range fields {
			f.Boxes = append(f.Boxes, o.Box)
		}
		return err
	})
	if err != nil {
		return nil, words.Wrong("council_form_damaged", err)
	}
	return f, nil
}

var quiet = sync.OnceFunc(api.DisableConfigDir)

// open reads the objects of a file, within limits that a form of a few pages
// never meets.
func open(data []byte) (ctx *model.Context, err error) {
	if !bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-")) {
		return nil, words.Wrong("council_form_no_pdf", nil)
	}
	quiet()
	conf := model.NewDefaultConfiguration()
	conf.Offline = true
	conf.WriteObjectStream, conf.WriteXRefStream = false, false
	const most = 64 << 20
	conf.Limits.MaxStreamBytes, conf.Limits.MaxDecodeBytes, conf.Limits.MaxImageBytes = most, most, most
	conf.Limits.MaxObjectCount, conf.Limits.MaxXRefEntries, conf.Limits.MaxObjectStreamCount = 200_000, 200_000, 200_000
	err = safely(func() error {
		if ctx, err = api.ReadContext(bytes.NewReader(data), conf); err != nil {
			return err
		}
		return ctx.EnsurePageCount()
	})
	switch {
	case errors.Is(err, pdfcpu.ErrWrongPassword), errors.Is(err, pdfcpu.ErrEncrypted), errors.Is(err, pdfcpu.ErrOwnerPasswordRequired),
		err == nil && ctx.Encrypt != nil:
		return nil, words.Wrong("council_form_locked", err)
	case err != nil:
		return nil, words.Wrong("council_form_damaged", err)
	case ctx.PageCount == 0:
		return nil, words.Wrong("council_form_damaged", errors.New("it has no page"))
	}
	return ctx, nil
}

// safely turns a panic of the library over a malformed file into an error.
func safely(do func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("malformed PDF: %v", r)
		}
	}()
	return do()
}
