import Synchronization

/// A change that the model's layout does not store: an internal error.
public struct Loss: Equatable, Sendable {
  /// The fields that changed.
  public var fields: StateFields
  /// The transition that changed them, in words, nil for the initial state.
  public var transition: String?
}

/// Records whether a search found a change that is not stored; shared by all its workers.
public final class LossRecord: Sendable {
  private let first = Mutex<Loss?>(nil)
  private let isFound = Atomic(false)

  /// An empty record.
  init() {}

  /// The first loss that was recorded, nil if there is none.
  public var loss: Loss? { first.withLock { $0 } }

  /// Whether there is a loss; called often.
  public var hasLoss: Bool { isFound.load(ordering: .relaxed) }

  /// Records a loss, unless there already is one.
  func note(_ loss: Loss) {
    first.withLock { $0 = $0 ?? loss }
    isFound.store(true, ordering: .relaxed)
  }
}
