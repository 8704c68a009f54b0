import Explorer
import Invariants
import Spec

@testable import checker

extension ModelSource {
  /// A live migration of a VM to the host where it already is, in which nothing goes wrong.
  static let localMigration = ModelSource(
    pool: #"{ "hosts": 1, "vms": 1 }"#, more: migration.more)

  /// The migration, during which the connection may be lost.
  static let linkLoss = ModelSource(
    more: migration.more + [#""faults": { "migrationLinkLoss": 1 }"#])

  /// One running VM on one host, for which one update is reported: six states in a row.
  static let update = ModelSource(
    pool: #"{ "hosts": 1, "vms": 1 }"#, more: [#""guest": { "update": 1 }"#])

  /// The start of a VM, during which a daemon may die once.
  static func start(mayLose fault: String) -> ModelSource {
    ModelSource(
      initially: #"[{ "vm": 0, "halted": true }]"#,
      more: [#""requests": { "start": 1 }"#, "\"faults\": { \"\(fault)\": 1 }"])
  }

  /// The model with one more part.
  func adding(_ part: String) -> ModelSource {
    var model = self
    model.more.append(part)
    return model
  }

  /// The result of exploring the model, with a fixed path, time and memory.
  func explored(
    asking properties: [Property]? = nil, _ options: ExplorationOptions = ExplorationOptions(),
    reductions: Reductions = .none
  ) throws -> ModelRun {
    var run: ModelRun?
    try withTemporaryFolder { folder in
      run = ModelRun.explore(
        try load(in: folder), asking: properties, options, reductions: reductions)
    }
    guard var found = run else { preconditionFailure("the folder was made") }
    found.model.path = "model.jsonc"
    found.seconds = 0.5
    found.memoryBytes = 65536
    return found
  }
}
