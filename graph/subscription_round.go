package graph

import (
	"context"
	"slices"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db"
	"bulwark/ent/db/batchdecision"
	"bulwark/ent/db/batchoperation"
	"bulwark/ent/db/protectedchange"
	"bulwark/graph/transport"
	"bulwark/server/approval"
	"bulwark/server/ident"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

// round is one reading of what streams follow. The watcher reuses it, because a round compares its figures with those of the last.
type round struct {
	watcher *watcher

	polling           bool // no notification came
	polls             int
	allOperations     bool // any operation may have changed
	changedOperations map[ident.BatchOperation]bool
	lastWaiting       waitingFigures
	signedIn          map[admission]bool // results of the checks of this round
}

// waitingFigures change when the number of decisions that a person can make may have changed. Reading them takes a few statements
// for all people together. Rights and cooling-off periods change that number too, so all is counted again every countEvery polls.
type waitingFigures struct {
	operations, decisions, counted int64
	newest                         int64
	protected, newestProtected     int64
}

// begin prepares a new round: after a poll any operation may have changed, after notifications only the named ones.
func (r *round) begin(polling bool) {
	r.polling, r.allOperations, r.changedOperations, r.signedIn = polling, polling, map[ident.BatchOperation]bool{}, map[admission]bool{}
	if polling {
		r.polls++
	}
}

// addNotified adds the operation of a notification; 0 stands for any operation.
func (r *round) addNotified(operation ident.BatchOperation) {
	r.changedOperations[operation] = true
	r.allOperations = r.allOperations || operation == 0
}

// run reads what may have changed and delivers it. What cannot be read is read in the next round.
func (r *round) run() {
	ctx, cancel := context.WithTimeout(context.Background(), r.watcher.services.Timing.Deadline)
	defer cancel()
	if r.polling && r.polls%signedInEvery == 0 {
		r.endSignedOutStreams()
	}
	r.deliverOperations(ctx)
	r.deliverCounts(ctx)
}

// endSignedOutStreams ends the streams of people who are no longer signed in.
func (r *round) endSignedOutStreams() {
	for _, key := range keysOf(r.watcher, r.watcher.operations) {
		r.filterSignedIn(streamsOf(r.watcher, r.watcher.operations, key))
	}
	for _, key := range keysOf(r.watcher, r.watcher.counts) {
		r.filterSignedIn(streamsOf(r.watcher, r.watcher.counts, key))
	}
}

// filterSignedIn returns the streams of people who are still signed in and ends the others.
func (r *round) filterSignedIn(streams []*transport.Stream) []*transport.Stream {
	return slices.DeleteFunc(streams, func(stream *transport.Stream) bool {
		ctx := stream.Context()
		session := admissionOf(viewer.From(ctx))
		signedIn, known := r.signedIn[session]
		if !known {
			signedIn = r.watcher.services.stillSignedIn(ctx) == nil
			r.signedIn[session] = signedIn || ctx.Err() != nil
		}
		if !signedIn {
			stream.End()
		}
		return !signedIn
	})
}

func (r *round) deliverOperations(ctx context.Context) {
	followed := keysOf(r.watcher, r.watcher.operations)
	if !r.allOperations {
		followed = slices.DeleteFunc(followed, func(key ident.BatchOperation) bool { return !r.changedOperations[key] })
	}
	for keys := range slices.Chunk(followed, 500) {
		rows, states, err := r.watcher.services.readStates(ctx, keys)
		if err != nil {
			return
		}
		for _, row := range rows {
			if !updateTopic(r.watcher, r.watcher.operations, row.ID, states[row.ID]) {
				continue
			}
			for _, stream := range r.filterSignedIn(streamsOf(r.watcher, r.watcher.operations, row.ID)) {
				stream.Deliver(row, !row.Status.Open())
			}
		}
	}
}

// readStates reads operations and their states.
func (s Services) readStates(ctx context.Context, keys []ident.BatchOperation) ([]*db.BatchOperation, map[ident.BatchOperation]operationState, error) {
	rows, err := s.read().BatchOperation.Query().Where(batchoperation.IDIn(keys...)).All(ctx)
	if err != nil {
		return nil, nil, store.Translate(err)
	}
	var decided []struct {
		Operation ident.BatchOperation `json:"batch_operation_id"`
		All       int                  `json:"decisions"`
		Counted   int                  `json:"counting"`
	}
	err = s.read().BatchDecision.Query().Where(batchdecision.BatchOperationIDIn(keys...)).Modify(func(q *sql.Selector) {
		q.Select(q.C(batchdecision.FieldBatchOperationID), sql.As("count(*)", "decisions"),
			sql.As("sum(CASE WHEN "+q.C(batchdecision.FieldCounted)+" THEN 1 ELSE 0 END)", "counting")).
			GroupBy(q.C(batchdecision.FieldBatchOperationID))
	}).Scan(ctx, &decided)
	if err != nil {
		return nil, nil, store.Translate(err)
	}
	states := make(map[ident.BatchOperation]operationState, len(rows))
	for _, row := range rows {
		states[row.ID] = operationStateOf(row, 0, 0)
	}
	for _, d := range decided {
		known := states[d.Operation]
		known.decisions, known.counted = d.All, d.Counted
		states[d.Operation] = known
	}
	return rows, states, nil
}

func (r *round) deliverCounts(ctx context.Context) {
	people := keysOf(r.watcher, r.watcher.counts)
	if len(people) == 0 {
		return
	}
	now, err := r.watcher.services.readWaitingFigures(ctx)
	if err != nil {
		return
	}
	stale := r.watcher.takeStale()
	if now == r.lastWaiting && (!r.polling || r.polls%countEvery != 0) {
		people = slices.DeleteFunc(people, func(person countKey) bool { return !stale[person] })
	}
	r.lastWaiting = now
	for _, person := range people {
		streams := r.filterSignedIn(streamsOf(r.watcher, r.watcher.counts, person))
		if len(streams) == 0 {
			continue
		}
		count, err := r.watcher.services.countWaiting(streams[0].Context(), person.kind)
		if err != nil || !updateTopic(r.watcher, r.watcher.counts, person, count) {
			continue
		}
		for _, stream := range streams {
			stream.Deliver(count, false)
		}
	}
}

func (s Services) readWaitingFigures(ctx context.Context) (w waitingFigures, err error) {
	var found, changes []struct {
		Count  int64 `json:"number"`
		Newest int64 `json:"newest"`
	}
	figures := func(q *sql.Selector) {
		q.Select(sql.As("count(*)", "number"), sql.As("coalesce(max("+q.C("id")+"), 0)", "newest"))
	}
	pending := batchoperation.And(batchoperation.StatusEQ(approval.PendingApproval), batchoperation.ApproveByGT(s.now()))
	if err = s.read().BatchOperation.Query().Where(pending).Modify(figures).Scan(ctx, &found); err != nil {
		return w, store.Translate(err)
	}
	w.operations, w.newest = found[0].Count, found[0].Newest
	err = s.read().ProtectedChange.Query().
		Where(protectedchange.StatusEQ(protectedchange.StatusPENDING), protectedchange.DecideByGT(s.now())).
		Modify(figures).Scan(ctx, &changes)
	if err != nil {
		return w, store.Translate(err)
	}
	w.protected, w.newestProtected = changes[0].Count, changes[0].Newest
	decisions, err := s.read().BatchDecision.Query().Where(batchdecision.HasBatchOperationWith(pending)).Count(ctx)
	if err != nil {
		return w, store.Translate(err)
	}
	counted, err := s.read().BatchDecision.Query().
		Where(batchdecision.Counted(true), batchdecision.HasBatchOperationWith(pending)).Count(ctx)
	w.decisions, w.counted = int64(decisions), int64(counted)
	return w, store.Translate(err)
}
