import Invariants
import Spec

@testable import checker

/// The shipped files that fuzzed inputs are read together with.
enum FuzzedSetting {
  /// The folder with the shipped models: the nearest above this file.
  static let models: String = {
    var parts = #filePath.split(separator: "/")
    while parts.popLast() != nil {
      let path = "/" + parts.joined(separator: "/") + "/models"
      if (try? Folder.status(of: path + "/designs").type) == .folder { return path }
    }
    return "models"
  }()

  /// The shipped designs.
  static let designs: [Design] = ["proposed", "amended", "current", "legacy"].compactMap {
    try? LoadedDesign.load("\(models)/designs/\($0).jsonc").design
  }

  /// A small model.
  static let model = try? LoadedModel.read(models + "/migration-link-loss.jsonc")

  /// The same model, before it is compiled.
  static let declaration = model.flatMap { try? JSONShape.model.decode($0.bytes, file: nil) }

  /// The identity of its search.
  static let identity = "fuzzed"

  /// The numbers of labels and properties of its search.
  static let counts: (labels: Int, properties: Int) = {
    guard let model else { return (0, 0) }
    let properties = ModelRun.properties(of: model)
    let system = PoolSystem<2, Judge>(
      model.machine, PoolLayout(model.machine.model, model.machine.program),
      Judge(model.machine, asking: properties), reductions: .none)
    return (system.labelCount, system.propertyCount)
  }()
}
