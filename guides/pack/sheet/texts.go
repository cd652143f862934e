package sheet

import "reflect"

// Texts returns the words of sections, each text on its own.
func Texts(sections []Section) (all []string) {
	for _, s := range sections {
		all = append(all, s.Title, s.Intro)
		all = appendTexts(all, reflect.ValueOf(s.Blocks))
	}
	return all
}

// appendTexts appends every text in a value, whatever block it is.
func appendTexts(all []string, v reflect.Value) []string {
	switch v.Kind() {
	case reflect.String:
		if v.Len() > 0 {
			all = append(all, v.String())
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			all = appendTexts(all, v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			all = appendTexts(all, v.Field(i))
		}
	case reflect.Interface:
		if !v.IsNil() {
			all = appendTexts(all, v.Elem())
		}
	}
	return all
}
