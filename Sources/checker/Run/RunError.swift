import Explorer
import Spec

/// Why a model has no verdict.
enum RunError: Error, Sendable {
  /// A checkpoint cannot be gone on from, or cannot be written.
  case checkpoint(CheckpointError)
  /// Something changed in the model of a file that its layout does not store: a mistake of this program.
  case loss(String, Loss)
}

extension RunError: CustomStringConvertible {
  /// What was found, where, and what would be right.
  var description: String {
    switch self {
    case .checkpoint(let error): return error.description
    case .loss(let path, let loss):
      let fields = loss.fields.list.map(\.words).joined(separator: ", ")
      let what = fields.isEmpty ? "a part of the state without a name" : fields
      let step = loss.transition.map { ", by “\($0)”" } ?? ""
      return
        "internal error: in \(path.quoted) \(what) changes\(step), and is not stored; there is no "
        + "verdict. Please report this with the model and its design"
    }
  }
}
