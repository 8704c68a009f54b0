import Spec

/// Which steps of the design files some models take between them.
struct DesignCoverage {
  /// A step that no model takes.
  struct UntakenStep: Equatable, Sendable {
    /// The name of the design's file, without folder and extension.
    var design: String
    /// The procedure and the step: `migrate.source: rename`.
    var step: String
  }

  /// The designs in the order of their names.
  private var designs: [(name: String, path: String, design: Design)] = []
  /// The declarations of taken steps, by the path of the file.
  private var taken: [String: Set<Int>] = [:]

  /// Adds a model's run.
  ///
  /// A step belongs to the file that declares it, so one that a model replaces is not taken there.
  mutating func add(_ run: ModelRun) {
    let loaded = run.model.design
    let path = Folder.plainPath(of: loaded.path)
    if !designs.contains(where: { $0.path == path }) {
      let name = path.split(separator: "/").last.map { $0.split(separator: ".")[0] } ?? ""
      designs.append((String(name), path, loaded.design))
      designs.sort { ($0.name, $0.path) < ($1.name, $1.path) }
    }
    let program = run.model.machine.program
    for position in program.instructions.indices where run.labelCounts[position] > 0 {
      taken[path, default: []].insert(program.origins[position].key)
    }
  }

  /// The steps that no model takes, by design and in the order of their declaration.
  ///
  /// A step that only waits is not among them: others continue its thread, so it never counts as
  /// taken.
  var untakenSteps: [UntakenStep] {
    designs.flatMap { name, path, design in
      design.procedures.flatMap { procedure in
        zip(procedure.steps, procedure.references).compactMap { step, reference in
          let isTaken = taken[path, default: []].contains(step.step.origin.key)
          guard !isTaken, step.countsFirings else { return nil }
          return UntakenStep(design: name, step: "\(procedure.name.value): \(reference)")
        }
      }
    }
  }
}
