package graph

import (
	"context"

	"github.com/vektah/gqlparser/v2/ast"

	"bulwark/graph/model"
	"bulwark/graph/paging"
	"bulwark/server/batch"
	"bulwark/server/ident"
)

// taskCursors encodes cursors of tasks: the key of a task holds its position.
var taskCursors = paging.Cursor[ident.BatchTask]{Order: "POSITION"}

// taskPage reads a page of an operation's tasks.
func (s Services) taskPage(ctx context.Context, a paging.Arguments, query batch.TaskQuery) (*model.BatchTaskConnection, error) {
	size, backward, err := a.Size()
	if err != nil {
		return nil, err
	}
	if query.After, err = taskCursors.Decode(a.After); err != nil {
		return nil, err
	}
	if query.Before, err = taskCursors.Decode(a.Before); err != nil {
		return nil, err
	}
	if query.First = size; backward {
		query.First, query.Last = 0, size
	}
	var tasks []batch.Task
	var more bool
	if !a.CountOnly {
		if tasks, more, err = s.Batch.ListTasks(ctx, query); err != nil {
			return nil, err
		}
	}
	shown, err := s.showTasks(ctx, selectedNodes(ctx), tasks)
	if err != nil {
		return nil, err
	}
	cursor := func(i int) string { return taskCursors.Encode(tasks[i].ID) }
	count := func(ctx context.Context) (int, error) { return s.Batch.CountTasks(ctx, query) }
	return paging.NewConnection(a, shown, more, cursor, count), nil
}

// showTasks converts tasks. Names are those frozen with the request; credentials are shown in their present state.
func (s Services) showTasks(ctx context.Context, set ast.SelectionSet, tasks []batch.Task) ([]*model.BatchTask, error) {
	shown := make([]*model.BatchTask, len(tasks))
	keys := make(map[ident.BatchTask]ident.Credential, len(tasks))
	for i, task := range tasks {
		keys[task.ID] = task.Credential
		shown[i] = &model.BatchTask{
			ID: task.ID, Position: task.ID.Position(), Status: task.Status, Code: task.Code, Message: task.Message,
			Changes: showChanges(task.Changes), FinishedAt: task.FinishedAt,
			Username: task.Identity.Username, DeviceName: task.Identity.DeviceName, DeviceAddress: task.Identity.DeviceAddress,
			DomainName: task.Identity.DomainName, PasswordTypeName: task.Identity.PasswordTypeName,
		}
	}
	err := fillCredentials(ctx, s, children(ctx, set)["credential"], shown,
		func(t *model.BatchTask) ident.Credential { return keys[t.ID] },
		func(t *model.BatchTask, c *model.Credential) { t.Credential = c })
	return shown, err
}

// showTask returns the task with a key, nil when there is none.
func (s Services) showTask(ctx context.Context, set ast.SelectionSet, key ident.BatchTask) (*model.BatchTask, error) {
	task, err := s.Batch.Task(ctx, key)
	if task == nil || err != nil {
		return nil, err
	}
	shown, err := s.showTasks(ctx, set, []batch.Task{*task})
	if err != nil {
		return nil, err
	}
	return shown[0], nil
}
