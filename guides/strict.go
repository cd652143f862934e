package guides

import (
	"bytes"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"reflect"
	"strings"
	"unicode"
	"unicode/utf8"

	"rosette/guides/nomination"
	"rosette/guides/words"
)

// readable refuses what is too big or not text before anything looks at it.
func readable(data []byte) error {
	switch {
	case len(data) > MaxFile:
		return words.Wrong("candidacy_big", nil)
	case len(bytes.TrimSpace(data)) == 0:
		return words.Wrong("candidacy_empty", nil)
	case !utf8.Valid(data):
		return words.Wrong("candidacy_utf8", nil)
	}
	return nil
}

// strict decodes data into v after walking it beside v's type, so that every
// fault is named by the path of its field: a field that is not known or given
// twice, a value of the wrong kind, a day that does not exist, text that
// cannot be kept, and anything after the end.
func strict(data []byte, v any) error {
	w := walker{dec: json.NewDecoder(bytes.NewReader(data))}
	w.dec.UseNumber()
	if err := w.value(reflect.TypeOf(v).Elem(), "", 0); err != nil {
		if p := (*words.Problem)(nil); errors.As(err, &p) {
			return err
		}
		return broken(data, err)
	}
	if _, err := w.dec.Token(); !errors.Is(err, io.EOF) {
		return words.Wrong("candidacy_trailing", err)
	}
	if err := json.Unmarshal(data, v); err != nil {
		return broken(data, err)
	}
	return nil
}

// A walker reads JSON beside the type that it should have.
type walker struct{ dec *json.Decoder }

var textual = reflect.TypeFor[encoding.TextUnmarshaler]()

func (w walker) value(t reflect.Type, path string, depth int) error {
	tok, err := w.dec.Token()
	if err != nil {
		return err
	}
	if depth > maxDepth {
		return words.Wrong("candidacy_deep", nil, "Field", path)
	}
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch {
	case reflect.PointerTo(t).Implements(textual):
		return textValue(t, path, tok)
	case t.Kind() == reflect.Slice && tok == nil:
		return nil // an empty list
	case t.Kind() == reflect.Struct && tok == json.Delim('{'):
		return w.fields(fieldTypes(t), nil, path, depth)
	case t.Kind() == reflect.Map && tok == json.Delim('{'):
		return w.fields(nil, t.Elem(), path, depth)
	case t.Kind() == reflect.Slice && tok == json.Delim('['):
		return w.list(t.Elem(), path, depth)
	}
	return scalar(t, path, tok)
}

// fields walks an object: a struct's, where each name has its type, or a
// map's, where every value has the same.
func (w walker) fields(known map[string]reflect.Type, each reflect.Type, path string, depth int) error {
	seen := map[string]bool{}
	for w.dec.More() {
		tok, err := w.dec.Token()
		if err != nil {
			return err
		}
		name, _ := tok.(string)
		at := name
		if path != "" {
			at = path + "." + name
		}
		t := each
		if known != nil {
			t = known[name]
		}
		switch {
		case t == nil:
			return words.Wrong("candidacy_unknown", nil, "Field", clip(at))
		case seen[name]:
			return words.Wrong("candidacy_twice", nil, "Field", clip(at))
		case len(seen) >= maxItems:
			return words.Wrong("candidacy_many", nil, "Field", clip(path), "Max", maxItems)
		}
		if err := keepable(name, at); err != nil {
			return err
		}
		seen[name] = true
		if err := w.value(t, at, depth+1); err != nil {
			return err
		}
	}
	_, err := w.dec.Token()
	return err
}

func (w walker) list(each reflect.Type, path string, depth int) error {
	for i := 0; w.dec.More(); i++ {
		if i >= maxItems {
			return words.Wrong("candidacy_many", nil, "Field", path, "Max", maxItems)
		}
		if err := w.value(each, fmt.Sprintf("%s.%d", path, i), depth+1); err != nil {
			return err
		}
	}
	_, err := w.dec.Token()
	return err
}

// textValue checks a value with a text form of its own, such as a day.
func textValue(t reflect.Type, path string, tok json.Token) error {
	text, ok := tok.(string)
	if !ok {
		return words.Wrong("candidacy_type", nil, "Field", path, "Want", want(t))
	}
	v := reflect.New(t).Interface().(encoding.TextUnmarshaler)
	if err := v.UnmarshalText([]byte(text)); err != nil {
		return words.Wrong("candidacy_date", err, "Field", path, "Text", clip(text))
	}
	return nil
}

func scalar(t reflect.Type, path string, tok json.Token) error {
	wrong := words.Wrong("candidacy_type", nil, "Field", path, "Want", want(t))
	switch v := tok.(type) {
	case string:
		if t.Kind() != reflect.String {
			return wrong
		}
		return keepable(v, path)
	case bool:
		if t.Kind() != reflect.Bool {
			return wrong
		}
	case json.Number:
		if err := json.Unmarshal([]byte(v), reflect.New(t).Interface()); err != nil || t.Kind() == reflect.String {
			return wrong
		}
	default:
		return wrong
	}
	return nil
}

// keepable refuses text that no field can hold.
func keepable(text, path string) error {
	if utf8.RuneCountInString(text) > nomination.MaxText {
		return words.Wrong("candidacy_long", nil, "Field", clip(path), "Max", nomination.MaxText)
	}
	for _, r := range text {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return words.Wrong("candidacy_control", nil, "Field", clip(path))
		}
	}
	return nil
}

// want says what a field must be, by the key of a sentence's word.
func want(t reflect.Type) string {
	c := words.English()
	switch {
	case reflect.PointerTo(t).Implements(textual):
		return c.Say("candidacy.want_date")
	case t.Kind() == reflect.String:
		return c.Say("candidacy.want_text")
	case t.Kind() == reflect.Bool:
		return c.Say("candidacy.want_bool")
	case t.Kind() == reflect.Slice:
		return c.Say("candidacy.want_list")
	case t.Kind() == reflect.Struct, t.Kind() == reflect.Map:
		return c.Say("candidacy.want_object")
	}
	return c.Say("candidacy.want_number")
}

// fieldTypes lists a struct's fields by their names in JSON, those of a struct
// embedded in it among them.
func fieldTypes(t reflect.Type) map[string]reflect.Type {
	known := make(map[string]reflect.Type, t.NumField())
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case f.Anonymous && name == "":
			maps.Copy(known, fieldTypes(f.Type))
		case name != "" && name != "-":
			known[name] = f.Type
		}
	}
	return known
}
