/// The strongly connected components of the states that a search has found, by Tarjan's algorithm.
///
/// Successors are asked for once more, so that no transition is stored. A state takes four bytes while the
/// search runs, and four more while its component is open; a list of the successors of every state on the
/// current path comes on top.
@usableFromInline struct ComponentSearch<System: TransitionSystem, Finder: StateFinder>
where Finder.State == System.State {
  /// A state on the current path.
  @usableFromInline struct Frame: BitwiseCopyable {
    @usableFromInline let place: UInt32
    /// Its number in the order of the search, and the least number that it leads back to.
    @usableFromInline let number: UInt32
    @usableFromInline var lowest: UInt32
    /// The number of open states before it.
    @usableFromInline let openBefore: Int
    /// Its successors among ``ComponentSearch/targets``, from the first that has not been visited.
    @usableFromInline let firstTarget: Int
    @usableFromInline var nextTarget: Int
    /// Whether it is its own successor.
    @usableFromInline var hasLoop = false

    @inlinable init(place: UInt32, number: UInt32, openBefore: Int, firstTarget: Int) {
      self.place = place
      self.number = number
      self.openBefore = openBefore
      self.firstTarget = firstTarget
      lowest = number
      nextTarget = firstTarget
    }
  }

  @usableFromInline let system: System
  @usableFromInline var finder: Finder
  @usableFromInline let monitor: Monitor
  @usableFromInline let bytesMax: Int

  /// By place: 0 for a state that has not been visited, its number while its component is open, and
  /// ``closed`` afterwards.
  @usableFromInline let marks: ReservedMemory

  @usableFromInline var open: [UInt32] = []
  @usableFromInline var frames: [Frame] = []
  @usableFromInline var targets: [UInt32] = []
  @usableFromInline var successors: [System.State] = []
  @usableFromInline var visited: UInt32 = 0

  /// A search, or nil if the system refuses the memory.
  ///
  /// - Parameter bytesMax: the most bytes that the members may take.
  @usableFromInline init?(
    _ system: System, _ finder: Finder, monitor: Monitor, bytesMax: Int
  ) {
    precondition(finder.placeCount < Int(Self.closed), "a place has a mark of its own")
    let bytes = finder.placeCount * MemoryLayout<UInt32>.stride
    guard bytes <= bytesMax, let marks = ReservedMemory.sparse(byteCount: bytes) else { return nil }
    self.system = system
    self.finder = finder
    self.monitor = monitor
    self.bytesMax = bytesMax - bytes
    self.marks = marks
  }

  @inlinable static var closed: UInt32 { .max }

  /// The states between two looks at the limits.
  @inlinable static var reportStates: Int { 1 << 12 }

  /// The mark of a place.
  @inline(__always) @inlinable func mark(_ place: UInt32) -> UInt32 {
    marks.base.assumingMemoryBound(to: UInt32.self)[Int(place)]
  }

  @inline(__always) @inlinable func setMark(_ place: UInt32, _ mark: UInt32) {
    marks.base.assumingMemoryBound(to: UInt32.self)[Int(place)] = mark
  }

  /// Visits every component that has a cycle, in no particular order.
  ///
  /// - Parameter visit: takes the search, whose open states from an index on are the component; the least
  ///   of their marks is that of the first. Returns whether to continue.
  /// - Returns: the limit that was reached, if any.
  @inlinable mutating func run(_ visit: (inout Self, _ firstOpen: Int) -> Bool) -> Shortage? {
    for place in 0..<finder.placeCount
    where mark(UInt32(truncatingIfNeeded: place)) == 0 && finder.isState(at: place) {
      enter(UInt32(truncatingIfNeeded: place))
      while !frames.isEmpty {
        if let next = nextUnvisited() {
          enter(next)
          if Int(visited) % Self.reportStates == 0, let shortage { return shortage }
        } else if !leave(visit) {
          return nil
        }
      }
    }
    return nil
  }

  /// The limit that has been reached, if any.
  @usableFromInline var shortage: Shortage? {
    _ = monitor.report(worker: 1, expanded: 0, found: 0, generated: 0)
    if let shortage = monitor.shortage { return shortage }
    let bytes =
      (open.capacity + targets.capacity) * MemoryLayout<UInt32>.stride
      + frames.capacity * MemoryLayout<Frame>.stride
    return bytes > bytesMax ? .memory(limitBytes: bytesMax) : nil
  }

  /// Visits a state for the first time, and finds its successors.
  @inlinable mutating func enter(_ place: UInt32) {
    visited &+= 1
    setMark(place, visited)
    frames.append(
      Frame(place: place, number: visited, openBefore: open.count, firstTarget: targets.count))
    open.append(place)
    successors.removeAll(keepingCapacity: true)
    _ = system.forEachTransition(from: finder.state(at: Int(place))) { successor, _, _ in
      successors.append(successor)
    }
    finder.find(successors, into: &targets)
  }

  /// The next successor of the last state on the path that has not been visited; looks at the others.
  @inlinable mutating func nextUnvisited() -> UInt32? {
    let top = frames.count - 1
    while frames[top].nextTarget < targets.count {
      let target = targets[frames[top].nextTarget]
      frames[top].nextTarget += 1
      let mark = mark(target)
      if mark == 0 { return target }
      if mark == Self.closed { continue }
      if target == frames[top].place { frames[top].hasLoop = true }
      frames[top].lowest = min(frames[top].lowest, mark)
    }
    return nil
  }

  /// Leaves the last state on the path, and closes its component if it is the first of it.
  ///
  /// - Returns: whether to continue.
  @inlinable mutating func leave(_ visit: (inout Self, _ firstOpen: Int) -> Bool) -> Bool {
    let frame = frames.removeLast()
    targets.removeLast(targets.count - frame.firstTarget)
    if let caller = frames.indices.last {
      frames[caller].lowest = min(frames[caller].lowest, frame.lowest)
    }
    guard frame.lowest == frame.number else { return true }
    let hasCycle = open.count - frame.openBefore > 1 || frame.hasLoop
    if hasCycle, !visit(&self, frame.openBefore) { return false }
    for place in open[frame.openBefore...] { setMark(place, Self.closed) }
    open.removeLast(open.count - frame.openBefore)
    return true
  }
}
