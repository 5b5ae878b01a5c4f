package graph_test

import (
	"os"
	"testing"

	"bulwark/graph/internal/apitest"
)

var images apitest.Images

func TestMain(m *testing.M) { os.Exit(apitest.Run(m, &images)) }
