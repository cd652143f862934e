package storage

import (
	"bytes"
	"encoding/json"
	"fmt"
	"time"
)

// An envelope is every value in the store: which schema wrote it, when, and
// what.
type envelope struct {
	Schema  int             `json:"schema"`
	SavedAt time.Time       `json:"saved_at"`
	Data    json.RawMessage `json:"data"`
}

// wrap puts a value, or JSON as it is, in an envelope.
func wrap(v any, now time.Time) ([]byte, error) {
	data, ok := v.(json.RawMessage)
	if !ok {
		b, err := json.Marshal(v)
		if err != nil {
			return nil, err
		}
		data = b
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false) // the caller's bytes come back as they were
	err := enc.Encode(envelope{Schema: schemaNow, SavedAt: now.UTC(), Data: data})
	return bytes.TrimSuffix(out.Bytes(), []byte("\n")), err
}

// unwrap reads an envelope and, where into is not nil, what is in it. Nothing
// it returns points into the store.
func unwrap(value []byte, into any) (envelope, error) {
	var e envelope
	if err := json.Unmarshal(value, &e); err != nil {
		return e, fmt.Errorf("reading a record: %w", err)
	}
	if into == nil {
		return e, nil
	}
	if err := json.Unmarshal(e.Data, into); err != nil {
		return e, fmt.Errorf("reading a record: %w", err)
	}
	return e, nil
}

// compact checks that the caller's data is JSON and takes out the white space
// between its tokens, so that the same facts are the same bytes.
func compact(data []byte) (json.RawMessage, error) {
	var out bytes.Buffer
	if err := json.Compact(&out, data); err != nil {
		return nil, fmt.Errorf("data to keep is not JSON: %w", err)
	}
	return out.Bytes(), nil
}
