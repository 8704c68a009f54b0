extension CompressedStorage {
  /// Takes over a plain storage that is paused within a level; this storage is paused afterwards.
  ///
  /// The memory of plain states is returned to the system as they are folded, so that the two
  /// storages do not take memory together. The lineage is already shared.
  ///
  /// - Parameters:
  ///   - level: the current level.
  ///   - isShared: whether workers share it.
  /// - Returns: the limit that was reached, if any. Then only the states known from the lineage are
  ///   left: those of complete levels and of the current level.
  @usableFromInline func takeOver(
    _ plain: PlainStorage<State, Hash>, level: Range<Int>, isShared: Bool
  ) -> Shortage? {
    plain.life.expect(.numbered, .paused)
    life.expect(.numbered)
    count = level.upperBound
    memoryBytesMax = plain.memoryBytesMax
    plain.giveBackTable()
    defer {
      plain.giveBackStates(upTo: plain.positions)
      plain.pending = nil
      if !isShared { lineage.truncate(to: level.upperBound) }
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
    if let shortage = takeOverPending(plain, level, isShared: isShared) { return shortage }
    life.begin(.paused)
    return nil
  }

  /// Reorders the keys of the current level from the positions of their states to the states'
  /// numbers.
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

  /// The number of states taken over at a time.
  ///
  /// It is small where memory is short: there must be room for the most that they may take, and
  /// little has been returned so far.
  private var takenOverStates: Int { min(tuning.takenOverStates, max(256, limitBytes >> 14)) }

  /// Takes over the states found on the current level: they are already numbered if a lone worker
  /// found them, and pending otherwise.
  private func takeOverPending(
    _ plain: PlainStorage<State, Hash>, _ level: Range<Int>, isShared: Bool
  ) -> Shortage? {
    let first = level.upperBound
    let waiting = isShared ? plain.pending : nil
    let found = waiting?.claimed ?? (plain.count - first)
    otherBytes = plain.statesBytes(from: first)
    if let shortage = makeLevelRoom(for: found) { return shortage }
    // All of them become known when the level ends, even if it ends because memory is short.
    if let shortage = makeKnownRoom(for: found + takenOverStates) { return shortage }
    var taken = 0
    var folder = folders[0]
    for start in stride(from: 0, to: found, by: takenOverStates) {
      if let shortage = makeRoomToTakeOver(takenOverStates) { return shortage }
      for index in start..<min(found, start + takenOverStates) {
        let link = waiting?.link(at: index) ?? plain.lineage.link(of: first + index)
        if link == .unused { continue }
        pendingKeys.keys[taken] = folder.fold(plain.states[first + index])
        pending.write(link, at: taken)
        taken += 1
      }
    }
    let blocks = (taken + tuning.blockStates - 1) / tuning.blockStates
    for position in taken..<blocks * tuning.blockStates {
      pending.write(.unused, at: position)
    }
    pending.claim(blocks: blocks)
    pending.noteClaims()
    enterPending()
    return nil
  }
}
