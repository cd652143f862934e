package sheet

import (
	"crypto/md5"
	"time"
)

// A File is attached to a PDF: whoever has the PDF can take it out.
type File struct {
	Name string // ASCII, with its ending
	Says string // what it is
	Kind string // media type: application/json
	Data []byte
	Made time.Time
}

// attach writes files and returns the number of the tree of their names, or 0:
// ISO 32000-1, 7.11.4.
func (f *pdf) attach(all []File) (number int) {
	if len(all) == 0 {
		return 0
	}
	specs := make([]int, len(all))
	for i, file := range all {
		specs[i] = f.attachOne(file)
	}
	number = f.reserve()
	f.begin(number)
	f.say("<</Names[")
	for i, file := range all {
		f.ascii(file.Name)
		f.say("%d 0 R", specs[i])
	}
	f.say("]>>")
	f.pack()
	return number
}

func (f *pdf) attachOne(file File) (spec int) {
	stream := f.reserve()
	f.begin(stream)
	f.say("<</Type/EmbeddedFile/Subtype/")
	f.name(file.Kind)
	sum := md5.Sum(file.Data) // which the format asks for, to find damage
	f.say("/Params<</Size %d/ModDate(%s)/CheckSum<%x>>>", len(file.Data), file.Made.UTC().Format("D:20060102150405Z"), sum)
	d := deflaters.Get().(*deflater)
	f.stream(d.deflate(file.Data))
	deflaters.Put(d)
	spec = f.reserve()
	f.begin(spec)
	f.say("<</Type/Filespec/F")
	f.ascii(file.Name)
	f.say("/UF")
	f.text(file.Name)
	f.say("/Desc")
	f.text(file.Says)
	f.say("/EF<</F %d 0 R>>>>", stream)
	f.pack()
	return spec
}

// name writes what follows the stroke of a name, with other characters than
// letters, digits and a few signs as #2F.
func (f *pdf) name(s string) {
	for _, c := range []byte(s) {
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '.' {
			f.out = append(f.out, c)
			continue
		}
		f.say("#%02X", c)
	}
}
