import Spec

extension LoadedModel {
  /// Reads a model file and its design as they are in a revision; no ledger covers them.
  static func load(_ path: String, at revision: GitRevision) throws(Mistakes) -> LoadedModel {
    do throws(Mistakes) {
      var model = try read(path, from: revision.files)
      model.path = "\(revision.name):\(path)"
      model.files = model.files.mapValues { "\(revision.name):\($0)" }
      return model
    } catch {
      throw Mistakes(
        error.diagnostics.map { diagnostic in
          var diagnostic = diagnostic
          diagnostic.file = diagnostic.file.map { "\(revision.name):\($0)" }
          return diagnostic
        })
    }
  }

  /// The model with another design, as that file has it: without the model's changes and expectations.
  func replacingDesign(with path: String) throws(Mistakes) -> LoadedModel {
    let loaded = try LoadedDesign.load(path)
    var other = self
    other.path = "\(self.path) with \(path)"
    other.changes = []
    other.expectation = nil
    other.ledgerLine = nil
    other.files = loaded.files
    other.files[.model] = self.path
    other.design = loaded
    var model = machine.model
    model.design = loaded.design
    do throws(DesignMistakes) {
      other.machine = try PoolMachine(model)
      return other
    } catch {
      throw Mistakes(
        error.list.map { Diagnostic($0, files: other.files, otherwise: path) })
    }
  }
}
