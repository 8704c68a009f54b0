import Synchronization

extension CompressedStorage {
  /// Takes over all that a plain storage holds, in the middle of a level.
  ///
  /// States are given back to the system as they are folded, so that both storages do not take
  /// memory together. The lineage is the same already.
  ///
  /// - Returns: what ran out, if something did. Then only what can be known from the lineage is left:
  ///   the states of complete levels and of the level in hand.
  @usableFromInline func takeOver(
    _ plain: PlainStorage<State, Hash>, _ unfinished: UnfinishedLevel
  ) -> Shortage? {
    let level = unfinished.level
    count = level.upperBound
    memoryBytesMax = plain.memoryBytesMax
    plain.giveBackTable()
    defer {
      plain.giveBackStates(upTo: plain.positions)
      plain.pending = nil
      if !unfinished.isShared { lineage.truncate(to: level.upperBound) }
      otherBytes = 0
    }

    var packed: [UInt64] = []
    var folder = folders[0]
    for start in stride(from: 0, to: level.upperBound, by: takenOverStates) {
      let end = min(level.upperBound, start + takenOverStates)
      otherBytes = plain.statesBytes(from: start)
      if let shortage = makeRoomToTakeOver(end - start) { return shortage }
      packed.removeAll(keepingCapacity: true)
      for position in start..<end {
        let key = folder.fold(plain.states[position])
        packed.append(CompressedView<State, Hash>.packed(key, UInt64(halfBits.left)))
        if position >= level.lowerBound {
          frontier.keys[frontier.count] = key
          frontier.count += 1
        }
      }
      packed.withUnsafeMutableBufferPointer { keys in
        guard let start = keys.baseAddress else { return }
        known.insert(KeyRange(start: start, count: keys.count), workers: 1)
      }
      plain.giveBackStates(upTo: end)
    }
    otherBytes = plain.statesBytes(from: level.upperBound)
    if let shortage = orderFrontier(plain) { return shortage }
    return takeOverPending(plain, unfinished)
  }

  /// Puts the keys of the level in hand, which are in the order of the places of its states, into
  /// the order of its numbers.
  private func orderFrontier(_ plain: PlainStorage<State, Hash>) -> Shortage? {
    guard let order = plain.order else { return nil }
    if memoryBytes + frontier.byteCount > limitBytes { return .memory(limitBytes: limitBytes) }
    let first = count - frontier.count
    for index in 0..<frontier.count {
      nextFrontier.keys[index] = frontier.keys[Int(order[index]) - first]
    }
    nextFrontier.count = frontier.count
    noteMemory()
    frontier.clear()
    swap(&frontier, &nextFrontier)
    return nil
  }

  /// The states that are taken over at a time: few where memory is, because there must be room for the
  /// most that so many may take while little of what they took before is given back.
  private var takenOverStates: Int { min(tuning.takenOverStates, max(256, limitBytes >> 14)) }

  /// Takes over what was found on the level in hand: it has its numbers already where one worker
  /// found it, and waits elsewhere.
  private func takeOverPending(
    _ plain: PlainStorage<State, Hash>, _ unfinished: UnfinishedLevel
  ) -> Shortage? {
    let first = unfinished.level.upperBound
    let waiting = unfinished.isShared ? plain.pending : nil
    let found = waiting?.claimed ?? (plain.count - first)
    otherBytes = plain.statesBytes(from: first)
    if let shortage = makeLevelRoom(for: found) { return shortage }
    // All of them become known when the level ends, even if it ends for want of memory.
    if let shortage = makeKnownRoom(for: found + takenOverStates) { return shortage }
    var taken = 0
    var folder = folders[0]
    for start in stride(from: 0, to: found, by: takenOverStates) {
      if let shortage = makeRoomToTakeOver(takenOverStates) { return shortage }
      for index in start..<min(found, start + takenOverStates) {
        let sequence =
          waiting?.sequences[index].load(ordering: .relaxed)
          ?? plain.lineage.sequence(of: first + index)
        if sequence == PendingStates.unused { continue }
        pendingKeys.keys[taken] = folder.fold(plain.states[first + index])
        pending.sequences[taken].store(sequence, ordering: .relaxed)
        taken += 1
      }
    }
    let blocks = (taken + tuning.blockStates - 1) / tuning.blockStates
    for position in taken..<blocks * tuning.blockStates {
      pending.sequences[position].store(PendingStates.unused, ordering: .relaxed)
    }
    pending.blocks.store(blocks, ordering: .relaxed)
    pending.noteClaims()
    enterPending()
    return nil
  }
}
