extension CompressedStorage {
  /// Takes over a plain storage within a level: it is paused, and so is this one afterwards.
  ///
  /// States are given back to the system as they are folded, so that both storages do not take memory
  /// together. The lineage is the same already.
  ///
  /// - Parameters:
  ///   - level: the current level.
  ///   - isShared: whether workers share it.
  /// - Returns: what ran out, if something did. Then only what can be known from the lineage is left: the
  ///   states of complete levels and of the current level.
  @usableFromInline func takeOver(
    _ plain: PlainStorage<State, Hash>, level: Range<Int>, isShared: Bool
  ) -> Shortage? {
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
    life = StorageLife(.paused)
    return nil
  }

  /// Puts the keys of the current level, which are in the order of the positions of its states, into the
  /// order of their numbers.
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

  /// The states that are taken over at a time: few where memory is short, because there must be room for the
  /// most that they may take, while little of what they took before is given back.
  private var takenOverStates: Int { min(tuning.takenOverStates, max(256, limitBytes >> 14)) }

  /// Takes over what was found on the current level: it has its numbers already where a lone worker found it,
  /// and is pending elsewhere.
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
