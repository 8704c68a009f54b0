/// An exact set of keys in a few bytes each, for all states on complete levels.
///
/// Keys are only added, by ``insert(_:workers:)``, between levels; while workers run, the set is
/// read-only. Slots are as narrow as possible. A key is at its home or in one of the next slots.
/// The few strays, whose nearby slots are all taken, are kept in a separate list.
///
/// Safety: the memory lives as long as this object. It is written by the search alone, or by
/// workers that each have their own range of slots.
@usableFromInline final class QuotientSet {
  @usableFromInline private(set) var shape: QuotientShape
  @usableFromInline private(set) var slots: UnsafeMutableRawPointer
  private var memory: ReservedMemory
  private let usesHugePages: Bool

  /// The strays: keys without a free slot near enough to their home.
  @usableFromInline private(set) var strays: Set<UInt64> = []

  /// The number of keys.
  @usableFromInline private(set) var count = 0

  /// The slots at the end of its range that a worker leaves to others, because a slot is read as a
  /// word.
  static var boundarySlots: UInt64 { 8 }

  /// An empty set, or nil if the system refuses the memory.
  ///
  /// - Parameter usesHugePages: whether the set may take up to one huge page more than its slots
  ///   need.
  @usableFromInline init?(slotCount: Int, keyBits: Int, usesHugePages: Bool = true) {
    self.usesHugePages = usesHugePages
    shape = QuotientShape(slotCount: slotCount, keyBits: keyBits)
    guard let memory = Self.memory(of: shape, usesHugePages) else { return nil }
    self.memory = memory
    slots = memory.base
  }

  /// Becomes an empty set of another shape, whose slots are about to be filled; false if the system
  /// refuses the memory.
  func begin(_ newShape: QuotientShape, count newCount: Int) -> Bool {
    guard let newMemory = newMemory(for: newShape) else { return false }
    shape = newShape
    memory = newMemory
    slots = newMemory.base
    count = newCount
    return true
  }

  /// Sets the strays.
  func setStrays(_ keys: [UInt64]) { strays = Set(keys) }

  private static func memory(of shape: QuotientShape, _ usesHugePages: Bool) -> ReservedMemory? {
    ReservedMemory(byteCount: shape.byteCount, smallPageBytes: usesHugePages ? 0 : .max)
  }

  /// Memory for a set of another shape, nil if the system refuses it.
  func newMemory(for shape: QuotientShape) -> ReservedMemory? {
    Self.memory(of: shape, usesHugePages)
  }

  /// The workers' view.
  @usableFromInline var view: QuotientView { QuotientView(shape, slots, strays) }

  /// The bytes of all members.
  @usableFromInline var byteCount: Int {
    shape.byteCount + strays.capacity * 2 * MemoryLayout<UInt64>.stride
  }

  /// Calls a function with every key, in no particular order.
  @usableFromInline func forEachKey(_ body: (UInt64) -> Void) {
    let view = view
    for position in 0..<UInt64(shape.allSlots) {
      let slot = view.slot(at: position)
      if slot != 0 { body(shape.mixer.unmix(shape.mixed(slot: slot, at: position))) }
    }
    for key in strays.sorted() { body(key) }
  }

  /// Adds new keys, at most as many as there is room for.
  @usableFromInline func insert(_ keys: KeyRange, workers: Int) {
    precondition(count + keys.count <= shape.keysMax, "more keys than there is room for")
    let inserter = QuotientInserter(shape, slots)
    let results = PerWorker<[UInt64]>(workers: workers, [])
    let shape = shape
    inParallel(
      workers: workers, sharing: (inserter: inserter, keys: keys, results: results)
    ) { shared, worker in
      let (homes, end) = Self.range(of: worker, among: workers, in: shape)
      shared.results[worker] = shared.inserter.insert(shared.keys, homes: homes, end: end)
    }
    for worker in 0..<workers {
      for key in results[worker] {
        if !inserter.insert(key, end: UInt64(shape.allSlots)) { strays.insert(key) }
      }
    }
    count += keys.count
  }

  /// The homes whose keys belong to one worker, and the slot before which it inserts them.
  static func range(
    of worker: Int, among workers: Int, in shape: QuotientShape
  ) -> (homes: Range<UInt64>, end: UInt64) {
    let first = shape.slotCount / UInt64(workers) * UInt64(worker)
    if worker == workers - 1 { return (first..<shape.slotCount, UInt64(shape.allSlots)) }
    let end = first + shape.slotCount / UInt64(workers)
    return (first..<end, end - min(end, boundarySlots))
  }

  /// Takes the place of another set with the same keys.
  func become(_ newShape: QuotientShape, _ newMemory: ReservedMemory, strays newStrays: Set<UInt64>)
  {
    shape = newShape
    memory = newMemory
    slots = newMemory.base
    strays = newStrays
  }

  /// Returns the memory of some slots, which are no longer read.
  func giveBack(_ range: Range<UInt64>) {
    memory.giveBack(
      Int(range.lowerBound) * shape.slotBytes..<Int(range.upperBound) * shape.slotBytes)
  }
}

/// The workers' view of a set of keys.
///
/// Safety: used only while the search holds the set and does not change it.
@usableFromInline struct QuotientView {
  @usableFromInline let shape: QuotientShape
  @usableFromInline let slots: UnsafeMutableRawPointer
  @usableFromInline let strays: Set<UInt64>

  @usableFromInline init(
    _ shape: QuotientShape, _ slots: UnsafeMutableRawPointer, _ strays: Set<UInt64>
  ) {
    self.shape = shape
    self.slots = slots
    self.strays = strays
  }

  /// The address of a slot.
  @inline(__always) @inlinable func address(of position: UInt64) -> UnsafeRawPointer {
    UnsafeRawPointer(slots + Int(truncatingIfNeeded: position) &* shape.slotBytes)
  }

  /// The contents of a slot, 0 if it is empty.
  @inline(__always) @inlinable func slot(at position: UInt64) -> UInt64 {
    address(of: position).loadUnaligned(as: UInt64.self) & shape.slotMask
  }

  /// Whether the set contains a key, given its place.
  @inline(__always) @inlinable func contains(
    _ key: UInt64, home: UInt64, slot wanted: UInt64
  ) -> Bool {
    var distance: UInt64 = 0
    while distance < shape.distances {
      let slot = slot(at: home &+ distance)
      if slot == 0 { return false }
      distance &+= 1
      if slot == wanted | distance { return true }
    }
    return containsStray(key)
  }

  /// The position of a key that is not a stray, given its place; nil if there is none.
  func position(of key: UInt64, home: UInt64, slot wanted: UInt64) -> UInt64? {
    for distance in 0..<shape.distances {
      let slot = slot(at: home &+ distance)
      if slot == 0 { return nil }
      if slot == wanted | (distance &+ 1) { return home &+ distance }
    }
    return nil
  }

  @inline(never) @usableFromInline func containsStray(_ key: UInt64) -> Bool {
    strays.contains(key)
  }
}
