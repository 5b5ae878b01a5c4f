package graph_test

import (
	"reflect"
	"strings"
	"testing"

	"bulwark/graph/model"
)

// Absent keeps and null clears. A field that gqlgen.yml does not list as omittable cannot tell them apart: its null is ignored.
func TestChangesTellAbsentFromNull(t *testing.T) {
	t.Parallel()
	for _, input := range []any{model.CredentialChanges{}, model.PasswordChangeInput{}, model.ReconciliationInput{}} {
		of := reflect.TypeOf(input)
		for i := range of.NumField() {
			if field := of.Field(i); !strings.HasPrefix(field.Type.Name(), "Omittable[") {
				t.Errorf("%s.%s is not omittable in gqlgen.yml", of.Name(), field.Name)
			}
		}
	}
}
