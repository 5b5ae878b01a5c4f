package bench

import (
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Result is a row of the table. Product and Floor are medians; Floor and Ratio are 0 without a floor.
type Result struct {
	Work    string  `json:"work"`
	N       int64   `json:"n"`
	Unit    string  `json:"unit"`
	Product float64 `json:"product"`
	Floor   float64 `json:"floor,omitempty"`
	Ratio   float64 `json:"ratio,omitempty"`
	Goal    string  `json:"goal"`
	Met     bool    `json:"met"`
	Note    string  `json:"note,omitempty"`
}

func (r Result) String() string { return strings.Join(r.cells(), " | ") }

func (r Result) cells() []string {
	met := "no"
	if r.Met {
		met = "yes"
	}
	floor, ratio := "–", "–"
	if r.Floor > 0 {
		floor, ratio = formatFloat(r.Floor)+" "+r.Unit, formatFloat(r.Ratio)
	}
	name := r.Work
	if r.Note != "" {
		name += " (" + r.Note + ")"
	}
	return []string{name, formatInt(r.N), formatFloat(r.Product) + " " + r.Unit, floor, ratio, r.Goal, met}
}

// formatFloat formats a number with at most three significant digits.
func formatFloat(x float64) string {
	switch {
	case x >= 100:
		return formatInt(int64(x + 0.5))
	case x >= 10:
		return strconv.FormatFloat(x, 'f', 1, 64)
	case x >= 0.1:
		return strconv.FormatFloat(x, 'f', 2, 64)
	default:
		return strconv.FormatFloat(x, 'g', 2, 64)
	}
}

func formatInt(n int64) string {
	digits := strconv.FormatInt(n, 10)
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + "," + digits[at:]
	}
	return digits
}

// Report is the result of a run.
type Report struct {
	Machine []string `json:"machine"`
	Results []Result `json:"results"`
}

// Markdown writes the report for people.
func (r *Report) Markdown(w io.Writer) error {
	var text strings.Builder
	for _, line := range r.Machine {
		text.WriteString("- " + line + "\n")
	}
	text.WriteString("\n| Work | N | Product | Floor | Ratio | Goal | Met |\n|---|--:|--:|--:|--:|---|---|\n")
	for _, result := range r.Results {
		text.WriteString("| " + strings.Join(result.cells(), " | ") + " |\n")
	}
	_, err := io.WriteString(w, text.String())
	return err
}

// JSON writes the report for programs.
func (r *Report) JSON(w io.Writer) error {
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	return encoder.Encode(r)
}

// result returns a result in seconds; its ratio to the floor must not exceed a limit.
func (d durations) result(work string, n int64, limit float64) Result {
	product, floor := median(d.product), median(d.floor)
	ratio := product / floor
	return Result{
		Work: work, N: n, Unit: "s", Product: product, Floor: floor, Ratio: ratio,
		Goal: fmt.Sprintf("≤ %g × floor", limit), Met: ratio <= limit,
	}
}
