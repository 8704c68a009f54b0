import AuditSupport
import Glibc

@testable import checker

/// Compares the cases of a request, and reports each.
struct DifferentialWorker {
  let request: DifferentialRequest
  /// The name of the kind in reports.
  let kind: String
  /// Compares one case.
  private let compare: (Int) -> CaseOutcome
  /// The open file that progress is written to.
  private let report: Int32

  /// A worker for generated cases; nil if the request is for something else.
  init?(_ request: DifferentialRequest, folder: String) throws {
    self.request = request
    // A search that traps cannot report anything afterwards.
    let isAlone = request.numbers.count == 1
    switch request.subject {
    case .graphs:
      kind = "graphs"
      let series = GraphSeries(seed: request.seed, folder: folder)
      compare = { number in
        if isAlone { StandardError.write(series.graph(number).text) }
        return series.compare(number, request.variants(ofCase: number))
      }
    case .models(let models):
      kind = models.rawValue
      let series = try ModelSeries(
        models, seed: request.seed, stateLimit: request.stateLimit, folder: folder)
      compare = { number in
        series.compare(number, request.variants(ofCase: number)) { model in
          if isAlone { StandardError.write(model.text()) }
        }
      }
    case .file, .shipped: return nil
    }
    report = open(request.report, O_WRONLY | O_CREAT | O_APPEND, 0o666)
    guard report >= 0 else { throw SystemError(number: errno) }
  }

  /// Compares every case.
  ///
  /// The report has a line before and a line after each case; the lines of a failure are between
  /// them.
  func run() {
    TrapNotice.install()
    for number in request.numbers {
      TrapNotice.begin(kind, number, ofSeed: request.seed)
      write("begin \(number)\n")
      let outcome = compare(number)
      let lines = outcome.failure?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
      for line in lines { write("| \(line)\n") }
      write(
        "end \(number) \(outcome.states) \(outcome.searches) \(outcome.hasViolation ? 1 : 0)\n")
    }
    TrapNotice.end()
  }

  private func write(_ text: String) {
    do throws(SystemError) { try FileDescriptor.write(Array(text.utf8), to: report) } catch {
      preconditionFailure("the report cannot be written: \(error.text)")
    }
  }
}
