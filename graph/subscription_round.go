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

// looking is what the watcher remembers from look to look.
type round struct {
	watcher *watcher

	polling           bool // nobody rang
	polls             int
	allOperations     bool // any operation may have changed
	changedOperations map[ident.BatchOperation]bool
	lastWaiting       waitingFigures
	signedIn          map[admission]bool // found out during this look
}

// waiting is what can change how much waits for people: a few statements for everybody. Rights and cooling-off periods
// can change it, too; therefore everything is counted now and then.
type waitingFigures struct {
	operations, decisions, counted int64
	newest                         int64
	protected, newestProtected     int64
}

func (k *round) begin(polling bool) {
	k.polling, k.allOperations, k.changedOperations, k.signedIn = polling, polling, map[ident.BatchOperation]bool{}, map[admission]bool{}
	if polling {
		k.polls++
	}
}

func (k *round) addNotified(operation ident.BatchOperation) {
	k.changedOperations[operation] = true
	k.allOperations = k.allOperations || operation == 0
}

// look reads what may have changed and tells those who follow it. What cannot be read is read next time.
func (k *round) run() {
	ctx, cancel := context.WithTimeout(context.Background(), k.watcher.services.Timing.Deadline)
	defer cancel()
	if k.polling && k.polls%signedInEvery == 0 {
		k.endSignedOutStreams()
	}
	k.deliverOperations(ctx)
	k.deliverCounts(ctx)
}

// everybody ends the streams of people who are no longer signed in, also when there is nothing to tell them.
func (k *round) endSignedOutStreams() {
	for _, key := range keysOf(k.watcher, k.watcher.operations) {
		k.keepSignedIn(streamsOf(k.watcher, k.watcher.operations, key))
	}
	for _, key := range keysOf(k.watcher, k.watcher.counts) {
		k.keepSignedIn(streamsOf(k.watcher, k.watcher.counts, key))
	}
}

// present are the streams of people who are still signed in; the others are ended.
func (k *round) keepSignedIn(streams []*transport.Stream) []*transport.Stream {
	return slices.DeleteFunc(streams, func(stream *transport.Stream) bool {
		ctx := stream.Context()
		by := admissionOf(viewer.From(ctx))
		still, known := k.signedIn[by]
		if !known {
			still = k.watcher.services.stillSignedIn(ctx) == nil
			k.signedIn[by] = still || ctx.Err() != nil
		}
		if !still {
			stream.End()
		}
		return !still
	})
}

func (k *round) deliverOperations(ctx context.Context) {
	followed := keysOf(k.watcher, k.watcher.operations)
	if !k.allOperations {
		followed = slices.DeleteFunc(followed, func(key ident.BatchOperation) bool { return !k.changedOperations[key] })
	}
	for some := range slices.Chunk(followed, 500) {
		rows, states, err := k.watcher.services.readStates(ctx, some)
		if err != nil {
			return
		}
		for _, row := range rows {
			if !updateTopic(k.watcher, k.watcher.operations, row.ID, states[row.ID]) {
				continue
			}
			for _, stream := range k.keepSignedIn(streamsOf(k.watcher, k.watcher.operations, row.ID)) {
				stream.Deliver(row, !row.Status.Open())
			}
		}
	}
}

// readStates reads operations with what makes news of them.
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

func (k *round) deliverCounts(ctx context.Context) {
	people := keysOf(k.watcher, k.watcher.counts)
	if len(people) == 0 {
		return
	}
	now, err := k.watcher.services.readWaitingFigures(ctx)
	if err != nil {
		return
	}
	stale := k.watcher.takeStale()
	if now == k.lastWaiting && (!k.polling || k.polls%countEvery != 0) {
		people = slices.DeleteFunc(people, func(person countKey) bool { return !stale[person] })
	}
	k.lastWaiting = now
	for _, person := range people {
		streams := k.keepSignedIn(streamsOf(k.watcher, k.watcher.counts, person))
		if len(streams) == 0 {
			continue
		}
		count, err := k.watcher.services.countWaiting(streams[0].Context(), person.counted)
		if err != nil || !updateTopic(k.watcher, k.watcher.counts, person, count) {
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
