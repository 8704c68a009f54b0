/// A value that threads share although the compiler cannot check that this is safe.
///
/// No other type makes this promise: the compiler checks all other `Sendable` conformances, and a
/// test checks that the sources have no other means around it. There are two uses, and both are
/// safe.
///
/// - **The workers of a parallel section.** ``inParallel(workers:sharing:_:)`` passes the value to
///   workers. They start after everything that the caller wrote, and the caller continues after
///   everything that they wrote; two atomics in ``inParallel(workers:_:)`` order this. Within the
///   section, a worker writes memory that belongs to its number, memory that it has claimed with an
///   atomic, and atomics. It reads what another worker wrote only after an atomic has published it.
///   Nobody writes anything else, so everything else can be read. The types that are passed say in
///   their own comments which memory belongs to which worker.
/// - **Memory that is never written again.** The tables of a model are written when they are made,
///   and the states of a search are not written after it has ended. Both are shared only later, and
///   live as long as the object that holds the value.
@usableFromInline package struct Shared<Value>: @unchecked Sendable {
  /// The value.
  @usableFromInline package let value: Value

  /// Shares a value; the uses above are the only ones.
  @inline(__always) @inlinable package init(_ value: Value) { self.value = value }
}

extension Shared: BitwiseCopyable where Value: BitwiseCopyable {}
