/// A queue of small codes other than 0, packed into the value of a field: the head is lowest.
struct ShortQueue {
  /// The codes.
  private(set) var value: Int

  /// The number of bits of a code.
  let width: Int

  /// The queue in the value of a field.
  init(_ value: Int, width: Int) {
    self.value = value
    self.width = width
  }

  private var mask: Int { 1 << width - 1 }

  /// The number of codes.
  var count: Int { (Int.bitWidth - value.leadingZeroBitCount + width - 1) / width }

  /// The code at the head; 0 if the queue is empty.
  var head: Int { self[0] }

  /// The code at a position from the head; 0 beyond the tail.
  subscript(index: Int) -> Int { value >> (index * width) & mask }

  /// Whether a code is in the queue.
  func contains(_ code: Int) -> Bool { (0..<count).contains { self[$0] == code } }

  /// The queue with a code added at the tail.
  func appending(_ code: Int) -> ShortQueue {
    ShortQueue(value | code << (count * width), width: width)
  }

  /// The queue without the code at a position.
  func removing(at index: Int) -> ShortQueue {
    let below = value & (1 << (index * width) - 1)
    let above = (value >> ((index + 1) * width)) << (index * width)
    return ShortQueue(below | above, width: width)
  }
}
