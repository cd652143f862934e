package calendar

import "time"

// Days from two beginnings of counting to the day that is no date.
const (
	sinceMarchYearZero = 693900 // from 1 March of year 0
	beforeUnix         = 25568  // to 1 January 1970
)

// Civil returns the year, month and day of the month. It is arithmetic on whole
// eras of 400 years (146,097 days), counted from 1 March so that a leap day is
// the last of its year; this keeps date arithmetic out of package time, which
// costs more than a whole timetable may.
func (d Date) Civil() (year int, month time.Month, day int) {
	z := int(d) + sinceMarchYearZero
	era := z / 146097
	ofEra := z % 146097
	yearOfEra := (ofEra - ofEra/1460 + ofEra/36524 - ofEra/146096) / 365
	ofYear := ofEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	fromMarch := (5*ofYear + 2) / 153
	day = ofYear - (153*fromMarch+2)/5 + 1
	month = time.Month((fromMarch+2)%12 + 1)
	year = era*400 + yearOfEra
	if month <= time.February {
		year++
	}
	return year, month, day
}

// firstOf returns the first day of a month of the years 1 to 9999.
func firstOf(y int, m time.Month) Date {
	if m <= time.February {
		y--
	}
	era, yearOfEra := y/400, y%400
	fromMarch := (int(m) + 9) % 12
	ofYear := (153*fromMarch + 2) / 5
	ofEra := yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + ofYear
	return Date(era*146097 + ofEra - sinceMarchYearZero)
}
