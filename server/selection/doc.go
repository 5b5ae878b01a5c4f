// Package selection turns what a request says about credentials into set-based SQL for both databases: which credentials
// a filter means, which of them an action may touch (rules 2 and 4), what their present values are, and the freezing of
// all that into tasks (rule 1). The same verdict on a credential is used for the preview, for the request and again at
// execution, so the three cannot disagree. It never loops over rows.
package selection
