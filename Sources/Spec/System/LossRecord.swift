import Synchronization

/// A change that the layout of a model does not store: an internal error.
public struct Loss: Equatable, Sendable {
  /// The fields that changed.
  public var fields: StateFields
  /// The transition that changed them, in words; nil at the beginning.
  public var transition: String?
}

/// Whether a search has come upon a change that is not stored; shared by all its workers.
public final class LossRecord: Sendable {
  private let first = Mutex<Loss?>(nil)
  private let isFound = Atomic(false)

  /// Nothing yet.
  init() {}

  /// What was noted first, nil if nothing was.
  public var loss: Loss? { first.withLock { $0 } }

  /// Whether there is any; asked often.
  public var hasLoss: Bool { isFound.load(ordering: .relaxed) }

  /// Notes a loss, unless there is one already.
  func note(_ loss: Loss) {
    first.withLock { $0 = $0 ?? loss }
    isFound.store(true, ordering: .relaxed)
  }
}
