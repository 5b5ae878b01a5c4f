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

// httpBenchmark sends a GraphQL query to the product and a request to a plain handler, the floor, which answers with the same JSON.
// Each is a process, and they are measured in turns. To add one, write a function that returns it and list it in
// httpBenchmarkList.
type httpBenchmark struct {
	name, title string
	n           func(e *Environment) int64 // N in the table; nil for all credentials
	clients     int                        // concurrent clients, without pauses
	query       string                     // body of the GraphQL request
	prepare     prepareFunc                // nil for a query that does not depend on the data
	floor       floorHandler
	sameRequest bool                                    // whether the floor gets the request of the product, with its token
	result      func(product, floor performance) Result // sets everything but Work and N
}

// floorHandler answers with hand-written SQL. Its error ends the benchmark.
type floorHandler func(r *http.Request, f *Floor, w io.Writer) error

// prepareFunc returns the body of the GraphQL request and the parameters of the request to the floor.
type prepareFunc func(ctx context.Context, e *Environment, product string) (query string, floor url.Values, err error)

// httpBenchmarks returns them in the order of the table.
func httpBenchmarks() []benchmark {
	var list []benchmark
	for _, r := range httpBenchmarkList() {
		list = append(list, r.benchmark())
	}
	return list
}

// performance holds medians over the rounds.
type performance struct{ perSecond, median, p99 float64 } // times are in milliseconds

const httpRound = time.Second

func (r httpBenchmark) benchmark() benchmark {
	return benchmark{name: r.name, needsServer: true, run: r.run, check: r.check}
}

func (r httpBenchmark) run(ctx context.Context, e *Environment) ([]Result, error) {
	var measured [2]struct{ perSecond, middle, p99 []float64 }
	err := r.withServers(ctx, e, func(product, floor request) error {
		for round := -1; round < e.options.Rounds; round++ {
			for i, side := range []request{product, floor} {
				during, stop := context.WithTimeout(ctx, httpRound)
				start := time.Now()
				took, err := load(during, side, r.clients, 0)
				stop()
				if err != nil {
					return err
				}
				if round >= 0 {
					measured[i].perSecond = append(measured[i].perSecond, float64(len(took))/time.Since(start).Seconds())
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
	var sides [2]performance
	for i, m := range measured {
		sides[i] = performance{median(m.perSecond), median(m.middle), median(m.p99)}
	}
	result := r.result(sides[0], sides[1])
	result.Work, result.N = r.title, int64(e.options.Credentials)
	if r.n != nil {
		result.N = r.n(e)
	}
	return []Result{result}, nil
}

// check compares both responses as JSON.
func (r httpBenchmark) check(ctx context.Context, e *Environment) error {
	return r.withServers(ctx, e, func(product, floor request) error {
		var responses [2]any
		for i, side := range []request{product, floor} {
			text, err := side.send(ctx)
			if err != nil {
				return err
			}
			if err := json.Unmarshal(text, &responses[i]); err != nil {
				return fmt.Errorf("%w in %s", err, text)
			}
		}
		response, _ := responses[0].(map[string]any)
		if response["data"] == nil || response["errors"] != nil {
			return fmt.Errorf("the product answers %v", responses[0])
		}
		if !reflect.DeepEqual(responses[0], responses[1]) {
			return fmt.Errorf("the product answers %v and the floor %v", responses[0], responses[1])
		}
		return nil
	})
}

func (r httpBenchmark) withServers(ctx context.Context, e *Environment, do func(product, floor request) error) error {
	if err := e.reset(ctx); err != nil {
		return err
	}
	product, err := e.startServer(ctx, e.options.Database)
	if err != nil {
		return err
	}
	defer product.stop()
	floor, err := e.startFloors(ctx)
	if err != nil {
		return err
	}
	defer floor.stop()
	query, path := r.query, "/"+r.name
	if r.prepare != nil {
		var parameters url.Values
		if query, parameters, err = r.prepare(ctx, e, product.address); err != nil {
			return err
		}
		path += "?" + parameters.Encode()
	}
	toProduct := newPost(product.address, "/graphql", e.token, query)
	if r.sameRequest {
		return do(toProduct, newPost(floor.address, path, e.token, query))
	}
	return do(toProduct, newGet(floor.address, path))
}

// compareThroughput compares responses a second: the product must reach half of the floor.
func compareThroughput(product, floor performance) Result {
	ratio := product.perSecond / floor.perSecond
	return Result{
		Unit: "/s", Product: product.perSecond, Floor: floor.perSecond, Ratio: ratio,
		Goal: "≥ 0.5 × floor", Met: ratio >= 0.5, Note: "p99 " + formatFloat(product.p99) + " ms",
	}
}

// Floors returns the handler of all floors, and a function that closes it.
func Floors(ctx context.Context, database string) (http.Handler, func(), error) {
	e, err := openFloors(ctx, database)
	if err != nil {
		return nil, nil, err
	}
	mux := http.NewServeMux()
	for _, r := range httpBenchmarkList() {
		mux.HandleFunc("/"+r.name, func(w http.ResponseWriter, request *http.Request) {
			w.Header().Set("Content-Type", "application/json")
			if err := r.floor(request, e.Floor, w); err != nil {
				http.Error(w, err.Error(), http.StatusInternalServerError)
			}
		})
	}
	return mux, func() { _ = e.close() }, nil
}

// graphQLBody returns the JSON body of a GraphQL request.
func graphQLBody(query string, variables map[string]any) string {
	body, err := json.Marshal(map[string]any{"query": strings.Join(strings.Fields(query), " "), "variables": variables})
	if err != nil {
		panic(errors.Join(errors.New("a query of the benchmark cannot be encoded"), err))
	}
	return string(body)
}
