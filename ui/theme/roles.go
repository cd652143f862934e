package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
)

// The colour roles. Ask for one with Color; the answer follows the theme in
// force, light or dark.
const (
	Window      fyne.ThemeColorName = "rosette.window"      // page background
	Side        fyne.ThemeColorName = "rosette.side"        // sidebar, menu row, status bar
	Surface     fyne.ThemeColorName = "rosette.surface"     // cards, fields, buttons
	Sunken      fyne.ThemeColorName = "rosette.sunken"      // lanes, card footers, empty tracks
	Line        fyne.ThemeColorName = "rosette.line"        // hairlines; never the only sign of anything
	Control     fyne.ThemeColorName = "rosette.control"     // edges of fields, buttons, empty boxes
	Ink         fyne.ThemeColorName = "rosette.ink"         // text
	Ink2        fyne.ThemeColorName = "rosette.ink2"        // secondary text, resting icons
	Ink3        fyne.ThemeColorName = "rosette.ink3"        // hints, key numbers, locked names
	Accent      fyne.ThemeColorName = "rosette.accent"      // main button, chosen item, counted days
	AccentTint  fyne.ThemeColorName = "rosette.accentTint"  // chosen row, counted day
	AccentMid   fyne.ThemeColorName = "rosette.accentMid"   // ribbon tails, second tone
	AccentPress fyne.ThemeColorName = "rosette.accentPress" // main button under the pointer
	OnAccent    fyne.ThemeColorName = "rosette.onAccent"    // text on accent
	Bad         fyne.ThemeColorName = "rosette.bad"         // stops the paper
	BadTint     fyne.ThemeColorName = "rosette.badTint"
	BadEdge     fyne.ThemeColorName = "rosette.badEdge"
	Ask         fyne.ThemeColorName = "rosette.ask" // ask someone; holiday; missing receipt
	AskTint     fyne.ThemeColorName = "rosette.askTint"
	AskEdge     fyne.ThemeColorName = "rosette.askEdge"
	Wait        fyne.ThemeColorName = "rosette.wait" // waiting for someone; since you were last here
	WaitTint    fyne.ThemeColorName = "rosette.waitTint"
	WaitEdge    fyne.ThemeColorName = "rosette.waitEdge"
	Focus       fyne.ThemeColorName = "rosette.focus"  // focus ring
	Shadow      fyne.ThemeColorName = "rosette.shadow" // under raised cards; clear in dark
	Clear       fyne.ThemeColorName = "rosette.clear"  // nothing drawn
)

type palette map[fyne.ThemeColorName]color.NRGBA

var lightRoles = palette{
	Window: rgb(0xF6F5F8), Side: rgb(0xEEECF1), Surface: rgb(0xFFFFFF), Sunken: rgb(0xF1EFF4),
	Line: rgb(0xDDD9E3), Control: rgb(0x827B8D),
	Ink: rgb(0x1F1B26), Ink2: rgb(0x524C5C), Ink3: rgb(0x6B6476),
	Bad: rgb(0xA12B20), BadTint: rgb(0xFCEEEB), BadEdge: rgb(0xE9B9B2),
	Ask: rgb(0x7A5200), AskTint: rgb(0xFBF3E0), AskEdge: rgb(0xE5CE9C),
	Wait: rgb(0x3A4A7A), WaitTint: rgb(0xEDF0F9), WaitEdge: rgb(0xC3CCE6),
	Focus: rgb(0x1F1B26), Shadow: {R: 0x1F, G: 0x1B, B: 0x26, A: 13}, Clear: {},
}

var darkRoles = palette{
	Window: rgb(0x141218), Side: rgb(0x1A1820), Surface: rgb(0x201D27), Sunken: rgb(0x191720),
	Line: rgb(0x38333F), Control: rgb(0x8C8597),
	Ink: rgb(0xF2EFF6), Ink2: rgb(0xC2BBCC), Ink3: rgb(0xA29BAE),
	Bad: rgb(0xF4A79D), BadTint: rgb(0x3B2220), BadEdge: rgb(0x6E3A35),
	Ask: rgb(0xE8C37E), AskTint: rgb(0x332A18), AskEdge: rgb(0x63522B),
	Wait: rgb(0xB2BFEC), WaitTint: rgb(0x242A3E), WaitEdge: rgb(0x434D73),
	Focus: rgb(0xF2EFF6), Shadow: {}, Clear: {},
}

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xFF}
}
