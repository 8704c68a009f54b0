import Explorer
import Spec

/// Why a model has no verdict.
enum RunError: Error, Sendable {
  /// A checkpoint cannot be resumed or written.
  case checkpoint(CheckpointError)
  /// The limit on memory is less than the threads need before they search.
  case tooLittleMemory(limit: Int, needed: Int)
  /// Something changed that the layout of the model at the given path does not store: an internal
  /// error.
  case loss(String, Loss)
}

extension RunError: CustomStringConvertible {
  /// What was found, and where.
  var description: String {
    switch self {
    case .checkpoint(let error): return error.description
    case .tooLittleMemory(let limit, let needed):
      return
        "found \(NumberFormat.size(limit)) for --memory, expected at least "
        + "\(NumberFormat.size(needed)) for these models and threads"
    case .loss(let path, let loss):
      let fields = loss.fields.list.map(\.phrase).joined(separator: ", ")
      let what = fields.isEmpty ? "a part of the state without a name" : fields
      let step = loss.transition.map { ", by “\($0)”" } ?? ""
      return
        "internal error: in \(path.quoted) \(what) changes\(step), but is not stored; there is no "
        + "verdict. Please report this with the model and its design"
    }
  }
}
