package bench

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"reflect"
	"strings"
	"time"
)

// reading is a work that asks over HTTP: the product a GraphQL query, the floor a plain handler that answers with the same
// JSON. Each is a process of its own, asked by turns. To add one, write a function that returns a reading and name it in
// readings.
type reading struct {
	name, title string
	n           func(s *Site) int64 // what the table tells; nil for all credentials
	clients     int                 // at the same time, each asking as often as it can
	query       string              // body of the GraphQL request
	aim         aim                 // nil for a query that is the same everywhere
	floor       plain
	signedIn    bool                                // the floor gets the product's request, token and all
	judge       func(product, floor answers) Result // fills in everything but work, N and note
}

// plain is a handler without anything between it and SQL. It may fail, and then the measurement does.
type plain func(r *http.Request, f *Floor, w io.Writer) error

// aim finds out what to ask this site: the body of the GraphQL request, and the parameters of the floor's.
type aim func(ctx context.Context, s *Site, product string) (query string, floor url.Values, err error)

// readings lists them, in the order of the table.
func readings() []work {
	var list []work
	for _, r := range allReadings() {
		list = append(list, r.work())
	}
	return list
}

// answers is what a side achieved: medians over the rounds.
type answers struct{ perSecond, middle, p99 float64 } // times in milliseconds

const readingRound = time.Second

func (r reading) work() work {
	return work{name: r.name, server: true, run: r.run, check: r.check}
}

func (r reading) run(ctx context.Context, s *Site) ([]Result, error) {
	var measured [2]struct{ perSecond, middle, p99 []float64 }
	err := r.serving(ctx, s, func(product, floor target) error {
		for round := -1; round < s.options.Rounds; round++ {
			for i, side := range []target{product, floor} {
				during, stop := context.WithTimeout(ctx, readingRound)
				began := time.Now()
				took, err := load(during, side, r.clients, 0)
				stop()
				if err != nil {
					return err
				}
				if round >= 0 {
					measured[i].perSecond = append(measured[i].perSecond, float64(len(took))/time.Since(began).Seconds())
					measured[i].middle = append(measured[i].middle, 1000*median(took))
					measured[i].p99 = append(measured[i].p99, 1000*percentile(took, 0.99))
				}
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	var sides [2]answers
	for i, m := range measured {
		sides[i] = answers{median(m.perSecond), median(m.middle), median(m.p99)}
	}
	result := r.judge(sides[0], sides[1])
	result.Work, result.N = r.title, int64(s.options.Credentials)
	if r.n != nil {
		result.N = r.n(s)
	}
	return []Result{result}, nil
}

// check compares the two answers, as JSON.
func (r reading) check(ctx context.Context, s *Site) error {
	return r.serving(ctx, s, func(product, floor target) error {
		var told [2]any
		for i, side := range []target{product, floor} {
			text, err := side.once(ctx)
			if err != nil {
				return err
			}
			if err := json.Unmarshal(text, &told[i]); err != nil {
				return fmt.Errorf("%w in %s", err, text)
			}
		}
		answer, _ := told[0].(map[string]any)
		if answer["data"] == nil || answer["errors"] != nil {
			return fmt.Errorf("the product answers %v", told[0])
		}
		if !reflect.DeepEqual(told[0], told[1]) {
			return fmt.Errorf("the product answers %v and the floor %v", told[0], told[1])
		}
		return nil
	})
}

func (r reading) serving(ctx context.Context, s *Site, do func(product, floor target) error) error {
	if err := s.reset(ctx); err != nil {
		return err
	}
	product, err := s.serve(ctx, s.options.Database)
	if err != nil {
		return err
	}
	defer product.stop()
	floor, err := s.serveFloors(ctx)
	if err != nil {
		return err
	}
	defer floor.stop()
	query, path := r.query, "/"+r.name
	if r.aim != nil {
		var parameters url.Values
		if query, parameters, err = r.aim(ctx, s, product.address); err != nil {
			return err
		}
		path += "?" + parameters.Encode()
	}
	asked := post(product.address, "/graphql", s.token, query)
	if r.signedIn {
		return do(asked, post(floor.address, path, s.token, query))
	}
	return do(asked, get(floor.address, path))
}

// halfThroughput judges by answers a second.
func halfThroughput(product, floor answers) Result {
	ratio := product.perSecond / floor.perSecond
	return Result{
		Unit: "/s", Product: product.perSecond, Floor: floor.perSecond, Ratio: ratio,
		Goal: "≥ 0.5 × floor", Met: ratio >= 0.5, Note: "p99 " + number(product.p99) + " ms",
	}
}

// Floors is the handler of the readings' floors, for a process of its own.
func Floors(ctx context.Context, database string) (http.Handler, func(), error) {
	s, err := openFloors(ctx, database)
	if err != nil {
		return nil, nil, err
	}
	mux := http.NewServeMux()
	for _, r := range allReadings() {
		mux.HandleFunc("/"+r.name, func(w http.ResponseWriter, request *http.Request) {
			w.Header().Set("Content-Type", "application/json")
			if err := r.floor(request, s.Floor, w); err != nil {
				http.Error(w, err.Error(), http.StatusInternalServerError)
			}
		})
	}
	return mux, func() { _ = s.close() }, nil
}

// graphQL is the body of a request.
func graphQL(query string, variables map[string]any) string {
	body, err := json.Marshal(map[string]any{"query": strings.Join(strings.Fields(query), " "), "variables": variables})
	if err != nil {
		panic(errors.Join(errors.New("a query of the benchmark cannot be written"), err))
	}
	return string(body)
}
