// Package look keeps how a person likes the window to look: light or dark, the
// size of text, the rosette colour.
package look

import (
	"time"

	"fyne.io/fyne/v2"

	"rosette/storage"
	"rosette/ui/theme"
)

const area = "look"

// Look is the look in force. It is kept in the store.
type Look struct {
	options theme.Options
	set     fyne.Settings
	store   *storage.Store
	now     func() time.Time
	heard   func()
}

// New reads the look that was kept and puts it in force. store may be nil
// before there is one.
func New(set fyne.Settings, store *storage.Store, now func() time.Time) *Look {
	l := &Look{set: set, store: store, now: now, heard: func() {}}
	if store != nil {
		if _, err := store.Settings(area, &l.options); err != nil {
			fyne.LogError("The look that was kept could not be read", err)
		}
	}
	set.SetTheme(theme.New(l.options))
	return l
}

// OnChange asks to be told when the look changes.
func (l *Look) OnChange(f func()) { l.heard = f }

// Options returns the look in force.
func (l *Look) Options() theme.Options { return l.options }

// Set puts a look in force and keeps it.
func (l *Look) Set(o theme.Options) error {
	l.options = o
	l.set.SetTheme(theme.New(o))
	l.heard()
	if l.store == nil {
		return nil
	}
	return l.store.SetSettings(area, o, l.now())
}

// Bigger makes text a step bigger, or smaller when step is negative. A step is
// a tenth.
func (l *Look) Bigger(step int) error {
	o := l.options
	if o.Scale == 0 {
		o.Scale = 1
	}
	tenths := int(o.Scale*10+0.5) + step
	o.Scale = min(max(float32(tenths)/10, theme.MinScale), theme.MaxScale)
	return l.Set(o)
}
