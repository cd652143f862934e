package words

import (
	"fmt"
	"strconv"

	"rosette/guides/calendar"
)

// Date says a day in full: Thursday 6 May 2027.
func (c *Catalogue) Date(d calendar.Date) string {
	return fmt.Sprintf("%s %d %s %d", c.Weekday(d), d.Day(), c.Month(d), d.Year())
}

// ShortDate says a day in brief: Thu 6 May.
func (c *Catalogue) ShortDate(d calendar.Date) string {
	return fmt.Sprintf("%s %d %s", c.ShortWeekday(d), d.Day(), c.ShortMonth(d))
}

// ShortDateYear says a day in brief with its year: Thu 6 May 2027.
func (c *Catalogue) ShortDateYear(d calendar.Date) string {
	return c.ShortDate(d) + " " + strconv.Itoa(d.Year())
}

// ColumnDate is ShortDateYear for columns of plain text: a day of one figure
// takes the room of two.
func (c *Catalogue) ColumnDate(d calendar.Date) string {
	return fmt.Sprintf("%s %2d %s %d", c.ShortWeekday(d), d.Day(), c.ShortMonth(d), d.Year())
}

// DayMonth says 6 May.
func (c *Catalogue) DayMonth(d calendar.Date) string {
	return fmt.Sprintf("%d %s", d.Day(), c.Month(d))
}

// Weekday says Thursday.
func (c *Catalogue) Weekday(d calendar.Date) string {
	return c.Say("dates.day_" + strconv.Itoa(int(d.Weekday())))
}

// ShortWeekday says Thu.
func (c *Catalogue) ShortWeekday(d calendar.Date) string {
	return c.Say("dates.short_day_" + strconv.Itoa(int(d.Weekday())))
}

// Month says May.
func (c *Catalogue) Month(d calendar.Date) string {
	return c.Say("dates.month_" + strconv.Itoa(int(d.Month())))
}

// ShortMonth says May, Jun, Sep.
func (c *Catalogue) ShortMonth(d calendar.Date) string {
	return c.Say("dates.short_month_" + strconv.Itoa(int(d.Month())))
}

// Clock says a time of day given as 16:00: 4pm, 10.30am, noon, midnight.
// 23:59 is the law's midnight at the end of the day.
func (c *Catalogue) Clock(t string) string {
	var h, m int
	if n, err := fmt.Sscanf(t, "%d:%d", &h, &m); err != nil || n != 2 {
		return t
	}
	switch {
	case h == 23 && m == 59:
		return c.Say("dates.midnight")
	case h == 12 && m == 0:
		return c.Say("dates.noon")
	}
	half := c.Say("dates.am")
	if h >= 12 {
		half = c.Say("dates.pm")
	}
	h = (h+11)%12 + 1
	if m == 0 {
		return strconv.Itoa(h) + half
	}
	return fmt.Sprintf("%d.%02d%s", h, m, half)
}

// When says a time and a day: 4pm, Thursday 8 April 2027; without a time the
// day alone.
func (c *Catalogue) When(d calendar.Date, clock string) string {
	if clock == "" {
		return c.Date(d)
	}
	return c.Say("dates.time_and_date", "Time", c.Clock(clock), "Date", c.Date(d))
}

// Days says "19 days"; WorkingDays says "15 working days". They are different
// words on purpose.
func (c *Catalogue) Days(n int) string        { return c.Count("dates.days", n) }
func (c *Catalogue) WorkingDays(n int) string { return c.Count("dates.working_days", n) }
