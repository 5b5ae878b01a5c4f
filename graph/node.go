package graph

import (
	"context"
	"fmt"
	"strings"

	"bulwark/graph/model"
	"bulwark/server/access"
	"bulwark/server/fault"
	"bulwark/server/ident"
)

// node reads the object with an id of any type, nil when there is none. Each type has its own permission.
func (s Services) node(ctx context.Context, id string) (model.Node, error) {
	prefix, _, _ := strings.Cut(id, "_")
	read := s.read()
	switch prefix {
	case ident.Credential(0).Prefix():
		return nodeOrNil(s.credential(ctx, id))
	case ident.Device(0).Prefix():
		return nodeOrNil(getByID(ctx, access.ReadInventory, id, read.Device.Get))
	case ident.Domain(0).Prefix():
		return nodeOrNil(getByID(ctx, access.ReadInventory, id, read.Domain.Get))
	case ident.Tag(0).Prefix():
		return nodeOrNil(getByID(ctx, access.ReadInventory, id, read.Tag.Get))
	case ident.PasswordType(0).Prefix():
		return nodeOrNil(getByID(ctx, access.ReadInventory, id, read.PasswordType.Get))
	case ident.ExecutionTemplate(0).Prefix():
		return nodeOrNil(getByID(ctx, access.ReadInventory, id, read.ExecutionTemplate.Get))
	case ident.User(0).Prefix():
		return nodeOrNil(getByID(ctx, access.ReadUsers, id, read.User.Get))
	case ident.Approver(0).Prefix():
		return nodeOrNil(getByID(ctx, access.ReadSettings, id, read.Approver.Get))
	case ident.BatchOperation(0).Prefix():
		return nodeOrNil(getByID(ctx, access.ReadOperations, id, read.BatchOperation.Get))
	case ident.BatchTask(0).Prefix():
		return nodeOrNil(getByID(ctx, access.ReadOperations, id, func(ctx context.Context, k ident.BatchTask) (*model.BatchTask, error) {
			return s.showTask(ctx, selected(ctx), k)
		}))
	case ident.APIToken(0).Prefix():
		return nodeOrNil(getByID(ctx, access.OwnAccount, id, s.token))
	case ident.ProtectedChange(0).Prefix():
		return nodeOrNil(getByID(ctx, access.ReadSettings, id, read.ProtectedChange.Get))
	case ident.AuditEvent(0).Prefix():
		return nodeOrNil(s.event(ctx, id))
	default:
		return nil, fault.New(fault.InvalidID, "This is not an id.")
	}
}

// nodes reads the objects with ids, in the same order.
func (s Services) nodes(ctx context.Context, ids []string) ([]model.Node, error) {
	const maxIDs = 200
	if len(ids) > maxIDs {
		return nil, fault.New(fault.BadInput, fmt.Sprintf("%d ids are given; at most %d can be.", len(ids), maxIDs))
	}
	nodes := make([]model.Node, len(ids))
	for i, id := range ids {
		node, err := s.node(ctx, id)
		if err != nil {
			return nil, err
		}
		nodes[i] = node
	}
	return nodes, nil
}

// nodeOrNil turns a nil pointer into a nil interface.
func nodeOrNil[T any](row *T, err error) (model.Node, error) {
	if row == nil || err != nil {
		return nil, err
	}
	return row, nil
}
