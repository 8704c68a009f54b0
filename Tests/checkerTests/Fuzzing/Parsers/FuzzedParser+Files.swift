import Spec

@testable import checker

extension FuzzedParser {
  /// Reads a model of one of the shipped designs, and takes its first steps.
  static func readModel(_ input: [UInt8]) {
    do throws(Mistakes) {
      let declaration = try JSONShape.model.decode(input, file: "m.jsonc")
      let named = FuzzedSetting.designs.first { $0.name == declaration.design.value }
      guard let design = named ?? FuzzedSetting.designs.first else { return }
      compile(design, declaration)
    } catch {
      _ = "\(error)"
    }
  }

  /// Reads a design, and compiles it on its own and for a model.
  static func readDesign(_ input: [UInt8]) {
    do throws(Mistakes) {
      let declaration = try JSONShape.design(in: .design(0)).decode(input, file: "d.jsonc")
      var design = Design(
        name: declaration.name, source: declaration.source ?? "",
        procedures: declaration.procedures)
      if let extended = declaration.extended {
        let named = FuzzedSetting.designs.first { $0.name == extended.value }
        guard let base = named ?? FuzzedSetting.designs.first else { return }
        design = try changed(base, declaration.changes)
      }
      _ = design.canonicalText
      _ = DesignMarkdown(design: design).text
      describe { () throws(DesignMistakes) in
        _ = try ProgramBuilder.program(of: design, requests: [])
      }
      if let model = FuzzedSetting.declaration { compile(design, model) }
    } catch {
      _ = "\(error)"
    }
  }

  /// Reads a ledger.
  static func readLedger(_ input: [UInt8]) {
    do throws(Mistakes) {
      let ledger = try LedgerFile.ledger(input, path: "expected.jsonc")
      _ = ledger.models
    } catch {
      _ = "\(error)"
    }
  }

  private static func changed(
    _ design: Design, _ changes: [Change]
  ) throws(Mistakes) -> Design {
    do throws(DesignMistakes) { return try design.applying(changes) } catch {
      throw Mistakes(error.list.map { Diagnostic($0, files: [:], otherwise: "d.jsonc") })
    }
  }

  /// Compiles a model, and takes two steps in every way.
  private static func compile(_ design: Design, _ declaration: ModelDeclaration) {
    describe { () throws(DesignMistakes) in
      let changed = try design.applying(declaration.changes)
      let machine = try PoolMachine(declaration.model(of: changed))
      _ = PoolLayout(machine.model, machine.program).description
      for step in machine.successors(of: machine.model.initialState).list.prefix(20) {
        _ = machine.phrase(of: step.transition, from: machine.model.initialState)
        _ = machine.successors(of: step.pool).list.count
      }
    }
  }

  /// Does something, and puts its mistakes into words.
  private static func describe(_ body: () throws(DesignMistakes) -> Void) {
    do throws(DesignMistakes) { try body() } catch {
      for mistake in error.list { _ = "\(Diagnostic(mistake, files: [:], otherwise: "m.jsonc"))" }
    }
  }
}
