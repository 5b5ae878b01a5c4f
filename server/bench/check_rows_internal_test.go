package bench

import "testing"

func TestCompareRowsFindsDifferences(t *testing.T) {
	t.Parallel()
	for name, sides := range map[string][2][]string{
		"another value":  {{"1 a", "2 b"}, {"1 a", "2 c"}},
		"a row less":     {{"1 a"}, {"1 a", "2 b"}},
		"a row more":     {{"1 a", "2 b"}, {"1 a"}},
		"nothing at all": {nil, nil},
	} {
		if compareRows(sides[0], sides[1]) == nil {
			t.Errorf("%s: no difference was found", name)
		}
	}
	if err := compareRows([]string{"1 a"}, []string{"1 a"}); err != nil {
		t.Error(err)
	}
}
