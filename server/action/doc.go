// Package action says what the four bulk actions are and what an update changes. It is pure vocabulary with its checks:
// which status an action offers, which fields it touches, whether the changes as written make sense. What needs the
// database (does this device exist, is this name taken) is asked in sets by package selection.
package action
