package graph

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"math"
	"runtime/debug"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"bulwark/graph/model"
	"bulwark/server/fault"
)

// errorPresenter turns errors into what a client may see: the code and message of a fault, the problem of a document, and for
// everything else a reference to the log.
func errorPresenter(log *slog.Logger) graphql.ErrorPresenterFunc {
	return func(ctx context.Context, err error) *gqlerror.Error {
		shown := &gqlerror.Error{Path: graphql.GetPath(ctx)}
		var document *gqlerror.Error
		if errors.As(err, &document) {
			shown.Locations = document.Locations
			if document.Path != nil {
				shown.Path = document.Path
			}
		}
		shown.Message, shown.Extensions = describeError(ctx, log, err, document)
		return shown
	}
}

// describeError returns the message and the extensions of an error, and logs what clients may not see.
func describeError(ctx context.Context, log *slog.Logger, err error, document *gqlerror.Error) (string, map[string]any) {
	var own *fault.Error
	kind := fault.KindOf(err)
	switch {
	case errors.Is(err, context.DeadlineExceeded), kind == fault.Internal && errors.Is(ctx.Err(), context.DeadlineExceeded):
		return "This took too long and was stopped. Ask for less.", map[string]any{"code": fault.ResponseTimeout}
	case errors.As(err, &own) && kind != fault.Internal:
		return faultMessage(own), extensions(own)
	case document != nil && document.Extensions["code"] != nil && own == nil:
		return document.Message, document.Extensions
	default:
		reference := rand.Text()[:8]
		level := slog.LevelError
		if errors.Is(err, context.Canceled) { // the client went away
			level = slog.LevelInfo
		}
		log.Log(ctx, level, "a GraphQL request failed", "reference", reference, "path", graphql.GetPath(ctx).String(), "error", err)
		return "Something went wrong on the server. The log says more under reference " + reference + ".",
			map[string]any{"code": fault.ResponseInternal, "reference": reference}
	}
}

// extensions returns the code of a fault and, when it helps to wait, for how long.
func extensions(err *fault.Error) map[string]any {
	shown := map[string]any{"code": err.Kind.ResponseCode()}
	if err.RetryAfter > 0 {
		shown["retryAfterSeconds"] = int(math.Ceil(err.RetryAfter.Seconds()))
	}
	return shown
}

func faultMessage(err *fault.Error) string {
	if err.Message == "" && len(err.Problems) > 0 {
		return err.Problems[0].Message
	}
	return err.Message
}

// recoverPanic turns a panic into an error with its stack, which is logged and never shown.
func recoverPanic(_ context.Context, recovered any) error {
	return fault.Wrap(fault.Internal, "", fmt.Errorf("panic: %v\n%s", recovered, debug.Stack()))
}

// splitRefusal splits the error of a use case: problems that the caller can solve become user errors, others stay an error.
func splitRefusal(err error) ([]*model.UserError, error) {
	if problems := fault.ProblemsOf(err); problems != nil {
		return userErrors(problems), nil
	}
	return []*model.UserError{}, err
}

func userErrors(problems []fault.Problem) []*model.UserError {
	list := make([]*model.UserError, len(problems))
	for i, problem := range problems {
		list[i] = &model.UserError{
			Code: problem.Code, Message: problem.Message, Field: problem.Field, CredentialIds: idTexts(problem.Credentials),
		}
		if problem.Count > 0 {
			list[i].Count = &problem.Count
		}
	}
	return list
}

// problemCode returns the code of a problem, nil for none.
func problemCode(problem *fault.Problem) *fault.Code {
	if problem == nil || problem.Code == "" {
		return nil
	}
	return &problem.Code
}

// problemReason returns the message of a problem, nil for none.
func problemReason(problem *fault.Problem) *string {
	if problem == nil {
		return nil
	}
	return &problem.Message
}
