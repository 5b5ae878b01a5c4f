package graph

import (
	"encoding/json"
	"fmt"

	"bulwark/graph/model"
	"bulwark/server/action"
)

// changes reads what an update changes: what is absent stays, null clears where the field may be empty and is INVALID
// elsewhere.
func (in *inputs) changes(input *model.CredentialChanges) (*action.Changes, error) {
	if input == nil {
		return nil, nil
	}
	text, err := json.Marshal(input) // leaves out what is absent
	if err != nil {
		return nil, fmt.Errorf("changes cannot be written as JSON: %w", err)
	}
	var object map[string]any
	if err := json.Unmarshal(text, &object); err != nil {
		return nil, fmt.Errorf("changes cannot be read as JSON: %w", err)
	}
	changes, problems := action.ReadInput(object)
	in.problems = append(in.problems, problems...)
	return changes, nil
}

// changesText writes changes as bulkUpdateCredentials takes them, so that a script can send them again.
func changesText(changes *action.Changes) (string, error) {
	text, err := json.Marshal(changes.Input())
	return string(text), err
}
