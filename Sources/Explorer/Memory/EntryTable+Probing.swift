public import Synchronization

extension EntryTable {
  /// The result of a look-up.
  @usableFromInline enum Lookup {
    /// The wanted entry.
    case found(UInt32)
    /// The entry does not exist. The group had a free slot, the first where the entry can go.
    case free(Group)
  }

  /// Visits the groups that can hold a hash, nearest first, until one yields a result.
  @inline(__always) @inlinable func probe<Outcome>(
    _ hash: UInt64, _ visit: (Group) -> Outcome?
  ) -> Outcome {
    let home = line(of: hash)
    var line = home
    while true {
      for half in 0..<2 {
        if let outcome = visit(group(line, half)) { return outcome }
      }
      line = self.line(after: line)
      precondition(line != home, "the table is full")
    }
  }

  /// The first entry of a hash that the caller wants.
  ///
  /// - Parameter isWanted: called for the entries whose tag matches.
  @inline(__always) @inlinable func find(
    hash: UInt64, isWanted: (UInt32) -> Bool
  ) -> Lookup {
    let pattern = Self.pattern(of: hash)
    return probe(hash) { group in
      var matches = group.matches(pattern)
      while matches != 0 {
        let entry = entry(group.first(of: matches))
        if isWanted(entry) { return .found(entry) }
        matches &= matches &- 1
      }
      return group.free == 0 ? nil : .free(group)
    }
  }

  /// The first entry in the line of a hash whose tag matches, or 0: the entry worth loading before
  /// ``find(hash:isWanted:)`` asks about it.
  @inline(__always) @inlinable func likelyEntry(hash: UInt64) -> UInt32 {
    let pattern = Self.pattern(of: hash)
    let line = line(of: hash)
    for half in 0..<2 {
      let group = group(line, half)
      let matches = group.matches(pattern)
      if matches != 0 {
        return entries[group.first(of: matches).index].load(ordering: .acquiring)
      }
    }
    return 0
  }

  /// Fills the first free slot of a group; only for a thread that runs alone.
  @inline(__always) @inlinable func fill(_ group: Group, hash: UInt64, entry: UInt32) {
    let free = group.free
    entries[group.first(of: free).index].store(entry, ordering: .relaxed)
    words[Group.tagsIndex(group.line, group.half)].store(
      group.tags(claiming: free, with: Self.tag(of: hash)), ordering: .relaxed)
  }

  /// Fills the first free slot of a group, unless another thread has changed the group since.
  @inline(__always) @inlinable func claim(_ group: Group, hash: UInt64, entry: UInt32) -> Bool {
    let free = group.free
    let (exchanged, _) = words[Group.tagsIndex(group.line, group.half)].compareExchange(
      expected: group.tags, desired: group.tags(claiming: free, with: Self.tag(of: hash)),
      ordering: .acquiringAndReleasing)
    if exchanged { entries[group.first(of: free).index].store(entry, ordering: .releasing) }
    return exchanged
  }

  /// Adds an entry that is not in the table; other threads may do the same unless this one runs
  /// alone.
  @inline(__always) @inlinable func insertNew(hash: UInt64, entry: UInt32, isAlone: Bool) {
    probe(hash) { group in
      var group = group
      while group.free != 0 {
        if isAlone { return fill(group, hash: hash, entry: entry) }
        if claim(group, hash: hash, entry: entry) { return () }
        group = self.group(group.line, group.half)
      }
      return nil
    }
  }

  /// Replaces an entry that is known to be in the table; only for a thread that runs alone.
  @inline(__always) @inlinable func replace(_ old: UInt32, by new: UInt32, hash: UInt64) {
    let pattern = Self.pattern(of: hash)
    probe(hash) { group in
      var matches = group.matches(pattern)
      while matches != 0 {
        let slot = group.first(of: matches)
        if entries[slot.index].load(ordering: .relaxed) == old {
          return entries[slot.index].store(new, ordering: .relaxed)
        }
        matches &= matches &- 1
      }
      precondition(group.free == 0, "an entry was lost from the table")
      return nil
    }
  }

  /// The address of the tags in the line of a hash, in the cache line that a look-up needs first.
  @inline(__always) @inlinable func tagsAddress(hash: UInt64) -> UnsafeRawPointer {
    UnsafeRawPointer(words + Group.tagsIndex(line(of: hash), 0))
  }
}

extension Prefetch {
  /// Loads the tags of the line of a hash.
  @inline(__always) @inlinable mutating func loadTags(of table: EntryTable, hash: UInt64) {
    load(table.group(table.line(of: hash), 0).tags)
  }

  /// Loads the tags at an address, see ``EntryTable/tagsAddress(hash:)``.
  @inline(__always) @inlinable mutating func loadTags(_ address: UnsafeRawPointer) {
    load(address.assumingMemoryBound(to: Atomic<UInt64>.self).pointee.load(ordering: .relaxed))
  }
}
