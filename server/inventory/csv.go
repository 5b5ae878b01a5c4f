package inventory

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

// maxLineBytes is the largest size of a line, and of a record of several lines.
const maxLineBytes = 64 << 10

// errUTF16 says that a file is not UTF-8 text at all.
var errUTF16 = errors.New("the file is UTF-16; save it as \"CSV UTF-8\"")

// record is one record of a CSV file.
type record struct {
	line   int // of the file, where the record starts
	values []string
	err    error // why the record cannot be read; there are no values then
}

// csvReader reads records one by one, in memory that does not grow with the file. It follows RFC 4180 and accepts what
// spreadsheets write: any line ending, a byte order mark, quotes inside unquoted values. Unlike encoding/csv it continues after
// a record that it cannot read, with the line after the record's first one: a missing quote costs one record, not the rest of
// the file.
type csvReader struct {
	source     *bufio.Reader
	comma      rune
	line       int // number of the last line that was read
	pushedBack []textLine
	started    bool
}

// textLine is a line, or the error that it cannot be read.
type textLine struct {
	text string
	err  error
}

func newCSVReader(r io.Reader) *csvReader {
	return &csvReader{source: bufio.NewReaderSize(r, maxLineBytes), comma: ','}
}

// read returns the next record that is not blank. Errors: io.EOF after the last one, and those of the source.
func (c *csvReader) read() (record, error) {
	for {
		text, err := c.nextLine()
		if errors.Is(err, errLongLine) {
			return record{line: c.line, err: err}, nil
		}
		if err != nil {
			return record{}, err
		}
		if strings.TrimSpace(text) != "" {
			return c.readRecord(text)
		}
	}
}

// readRecord splits a record that starts with a line. It reads more lines while a quote is open.
func (c *csvReader) readRecord(text string) (record, error) {
	start := c.line
	var more []textLine
	retry := len(c.pushedBack) > 0 // do not join lines again that were pushed back, or hostile files would take quadratic time
	for {
		values, open, err := splitRecord(text, c.comma)
		if !open {
			return record{line: start, values: values, err: err}, nil
		}
		unclosed := fmt.Errorf("a quote is opened and not closed within %d KiB", maxLineBytes>>10)
		if retry {
			return record{line: start, err: unclosed}, nil
		}
		next, err := c.nextLine()
		if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, errLongLine) {
			return record{}, err
		}
		if !errors.Is(err, io.EOF) {
			more = append(more, textLine{next, err})
		}
		if text += "\n" + next; err != nil || len(text) > maxLineBytes {
			c.pushedBack, c.line = more, start
			return record{line: start, err: unclosed}, nil
		}
	}
}

var errLongLine = fmt.Errorf("the line is longer than %d KiB", maxLineBytes>>10)

// nextLine returns the next line without its ending.
func (c *csvReader) nextLine() (string, error) {
	if len(c.pushedBack) > 0 {
		next := c.pushedBack[0]
		c.pushedBack = c.pushedBack[1:]
		c.line++
		return next.text, next.err
	}
	raw, err := c.source.ReadSlice('\n')
	if len(raw) == 0 && err != nil {
		return "", err
	}
	c.line++
	if errors.Is(err, bufio.ErrBufferFull) {
		return "", errors.Join(errLongLine, c.skipLine())
	}
	if err != nil && !errors.Is(err, io.EOF) {
		return "", err
	}
	if !c.started {
		c.started = true
		if bytes.HasPrefix(raw, []byte{0xff, 0xfe}) || bytes.HasPrefix(raw, []byte{0xfe, 0xff}) {
			return "", errUTF16
		}
		raw = bytes.TrimPrefix(raw, []byte("\ufeff"))
	}
	return string(bytes.TrimRight(raw, "\r\n")), nil
}

// skipLine skips the rest of a line that is too long.
func (c *csvReader) skipLine() error {
	for {
		_, err := c.source.ReadSlice('\n')
		switch {
		case err == nil, errors.Is(err, io.EOF):
			return nil
		case !errors.Is(err, bufio.ErrBufferFull):
			return err
		}
	}
}

// splitRecord splits a record into values. It reports whether a quote is still open at the end.
func splitRecord(text string, comma rune) (values []string, open bool, err error) {
	for {
		if !strings.HasPrefix(text, `"`) {
			value, rest, more := strings.Cut(text, string(comma))
			values = append(values, value)
			if !more {
				return values, false, nil
			}
			text = rest
			continue
		}
		value, rest, closed := unquote(text[1:])
		if !closed {
			return nil, true, nil
		}
		values = append(values, value)
		switch {
		case strings.TrimSpace(rest) == "" && !strings.ContainsRune(rest, comma):
			return values, false, nil
		case !strings.HasPrefix(rest, string(comma)):
			return nil, false, errors.New("there is text after a closing quote; write a quote inside a value twice")
		}
		text = rest[len(string(comma)):]
	}
}

// unquote reads a value between its opening and its closing quote; two quotes inside it stand for one.
func unquote(text string) (value, rest string, closed bool) {
	var b strings.Builder
	for {
		before, after, found := strings.Cut(text, `"`)
		if !found {
			return "", "", false
		}
		b.WriteString(before)
		if !strings.HasPrefix(after, `"`) {
			return b.String(), after, true
		}
		b.WriteByte('"')
		text = after[1:]
	}
}
