/** Why a mutant may live. `code` is part of the line it stands on; one reason may hold for several mutants there. */
export const EXPLAINED: readonly { readonly file: string; readonly code: string; readonly why: string }[] = [
  ...within('shared/calendar/calendar-date.ts', {
    'return (year % 4 === 0':
      'Between 2005 and 2050 no century ends: every fourth year is a leap year by any of these rules.',
    'era * 146_097 + yearOfEra * 365':
      'The days there are lie in the first 51 years of an era, whose hundreds are nought.',
    'Math.floor(dayOfEra / 36_524)':
      'The days there are lie in the first 51 years of an era, whose hundreds are nought.',
    '365 * yearOfEra + Math.floor':
      'The days there are lie in the first 51 years of an era, whose hundreds are nought.',
    'numbers.set(date, number)': 'Remembering saves time and changes no answer.',
    'dates.set(number, date)': 'Remembering saves time and changes no answer.',
  }),
  ...within('shared/calendar/instant.ts', {
    'const shape = ': '`Date.parse` takes nothing that goes on after the zone; the pattern says so as well.',
    "isCalendarDate(shape?.[1] ?? '')": 'Whatever is no day is refused alike.',
  }),
  ...within('shared/calendar/working-days.ts', {
    'index.set(date, info)': 'Remembering saves time and changes no answer.',
    'indexes.set(book, index)': 'Remembering saves time and changes no answer.',
    'if (known !== undefined) return known': 'Remembering saves time and changes no answer.',
  }),
  ...within('shared/petition/authority-course.ts', {
    "if (petition.course.at !== 'OBJECTED') return petition":
      'An objection is decided at OBJECTED alone (`STEPS_POSSIBLE`); the compiler asks for the question.',
    '(course.alsoSentTo ?? [])':
      'Another unit than the one that accepted is heard only where a part was sent on to it.',
    "if (course.at === 'TRANSFERRED' && others.length > 0)": 'There are others at TRANSFERRED alone, a line above.',
    "const others = course.at === 'TRANSFERRED'":
      'What stands there for other places is asked for at TRANSFERRED alone, a line below.',
  }),
  ...within('shared/petition/handling-period.ts', {
    "return runningClock(petition.clocks, 'handling')?.extended":
      'Days already granted are asked for only while the sixty days run (`NO_HANDLING_CLOCK`).',
    'if (running !== undefined && !handlingIsBound(petition))': 'Where no days run there are none to end.',
    "ended?.as === 'SUPERSEDED'": 'No handling clock runs where this is asked, so that all of them have ended.',
  }),
  ...within('shared/petition/notices.ts', {
    "const due = runningClock(petition.clocks, 'handling')?.due":
      'Days are extended only while they run (`NO_HANDLING_CLOCK`); the compiler asks for the question.',
    'if (due === undefined) return []':
      'Days are extended only while they run (`NO_HANDLING_CLOCK`); the compiler asks for the question.',
    'if (clock === undefined) return [];':
      'The remedy is told when its window opens and while it runs; the compiler asks for the question.',
    'petition.decidedBy === undefined ? undefined : office.reviewerOf':
      'A paper that was served was made out by somebody; the compiler asks for the question.',
    '? []': 'Before the first review there is no outcome, and a reply tells none.',
  }),
  ...within('shared/petition/papers.ts', {
    "if (petition.course.at !== 'ISSUED') return petition":
      'A paper is served at ISSUED alone (`STEPS_POSSIBLE`); the compiler asks for the question.',
    "if (document !== 'reply') return petition":
      'When an opinion is made out, asking for it has already ended the right to ask.',
    "withEnded(petition, 'reviewRequest', on, 'SUPERSEDED')":
      'Decided anew is only what was reviewed, and asking for that review ended the right to ask for it.',
  }),
  ...within('shared/petition/particulars.ts', {
    "replaceAll(/\\s+/g, '')": 'All spaces go, one by one or several at once.',
    "digitsOf(petitioner?.phone ?? '')": 'Words without seven digits name no telephone.',
    "buildingOf(petitioner?.address ?? '')": 'Words without a number name no building.',
    "buildingOf(place ?? '')": 'Words without a number name no building.',
    '.replace(/^.*社区':
      'The longest match begins at the beginning by itself, and no Latin word put before an estate is part of its name.',
  }),
  ...within('shared/petition/perform.ts', {
    "if (actor.kind !== 'staff' ||": 'Who is no staff has no staff id, and nobody without one is complained of by it.',
    'if (day === undefined) continue': 'What is missing is neither before nor after any day.',
    'if (receivedOn !== undefined && day < receivedOn)': 'What is missing is neither before nor after any day.',
    'if (actedOn !== undefined && actedOn < today': 'What is missing is neither before nor after any day.',
  }),
  ...within('shared/petition/petition.ts', {
    "return petition.course.at === 'TRANSFERRED'":
      'An objection is received at TRANSFERRED alone (`STEPS_POSSIBLE`); the compiler asks for the question.',
    "withEnded(withEnded(petition, 'forwarding', event.sentOn), 'transfer'":
      'Asking for the review has already ended a transfer that was owed.',
    "event.type === 'EchoGiven'": 'An echo that is impossible has no means and is no mail: the same comes out.',
    "case 'PetitionSupplemented'": 'The next case does the same where no field is named.',
    "return petition.course.at === 'SUBMITTED'":
      'An instruction is awaited at SUBMITTED alone; the compiler asks for the question.',
    'return handler !== undefined && petition.classification?.accused':
      'It is asked right after a classification, and nobody without a name is among the accused.',
  }),
  ...within('shared/petition/petition-number.ts', {
    'interim = Number(DAMM[interim]?.[Number(digit)])':
      'Each digit of the table names one of its ten rows; the compiler asks for the question.',
  }),
  ...within('shared/petition/registration.ts', {
    "particulars.request, particulars.place].join('\\n')":
      'Lines and spaces fall away before words are looked for (`folded`).',
  }),
  ...within('shared/petition/reminders.ts', {
    "length: office.instructionReminderDays, unit: 'WORKING'":
      'Whatever is no calendar day is counted as a working day.',
    'if (events.length === 0 && idle !== undefined':
      'Where something is due now nothing is idle (`hasMoreToSay`), and what is missing lies at no moment.',
    'instructionReminderAt(petition, office, book) !== undefined ||':
      'An instruction is asked for long before its file counts as idle, and a file with something due is not idle.',
    "if (petition.course.at === 'SUBMITTED' && instruction": 'What is missing lies at no moment.',
  }),
  ...within('shared/petition/review-course.ts', {
    "'level' in petition.course": 'The steps that ask are possible only where a review is in hand (`STEPS_POSSIBLE`).',
  }),
  ...within('shared/petition/review-opinion.ts', {
    'const sentOn = runningClock(petition.clocks, level)?.due.start':
      'Under review its clock runs; the compiler asks for the question.',
    'if (sentOn !== undefined &&': 'Under review its clock runs; the compiler asks for the question.',
  }),
  ...within('shared/petition/review-request.ts', {
    '...(context.particulars === undefined': 'A request brings its grounds, which are put aside first.',
    '...(input.decision === undefined ||':
      'At RECEIVED a request without a decision was refused above (`REVIEW_MUST_COME_FIRST`).',
    'if (servedOn !== undefined &&': 'What is missing is neither before nor after any day.',
    'if (receivedOn !== undefined &&': 'What is missing is neither before nor after any day.',
  }),
  ...within('shared/petition/steps/confirm-finality.ts', {
    "sameAs: link.petitionNo ?? link.reference ?? ''":
      'A link names a petition or a reference, or it was refused (`LINK_TARGET_MISSING`).',
  }),
  ...within('shared/petition/steps/decide-objection.ts', {
    "petition.course.at === 'OBJECTED' ? petition.course.by : ''":
      'An objection is decided at OBJECTED alone (`STEPS_POSSIBLE`); the compiler asks for the question.',
  }),
  ...within('shared/petition/steps/record-acceptance.ts', {
    "if ((course.at === 'TRANSFERRED' ||": 'Elsewhere nothing was sent, and no day lies before what is missing.',
  }),
  ...within('shared/petition/steps/record-hearing.ts', {
    'if (clock !== undefined && (input.from': 'Under final review its clock runs; the compiler asks for the question.',
  }),
  ...within('shared/petition/steps/record-objection.ts', {
    "if (petition.course.at === 'TRANSFERRED' &&":
      'An objection is received at TRANSFERRED alone (`STEPS_POSSIBLE`); the compiler asks for the question.',
    'late: lastDay !== undefined': 'What is missing is neither before nor after any day.',
  }),
  ...within('shared/petition/immediate.ts', {
    'midnight < target ? midnight : target': 'Where both are one moment, either is right.',
  }),
  ...within('shared/petition/on-site.ts', {
    'if (onSite?.possible !== true) return':
      'Aftercare is recorded, and promises are counted, only after a visit was coordinated; the compiler asks for the question.',
  }),
  ...within('shared/petition/special.ts', {
    'return special === undefined ? petition':
      'Only a flag is withdrawn (`notSpecial`); the compiler asks for the question.',
    'return failed && met.special !== undefined':
      'Departments are convened only for a matter that is flagged (`notSpecial`); the compiler asks for the question.',
    'if (special === undefined) return petition;':
      'Alarms are told only of clocks there are; the compiler asks for the question.',
    'clock.kind === kind && clock.due === due':
      'Of two clocks that run none ends at the same moment as another of its kind, and one of another kind that ends with it is told of by the same look.',
    "endedAt(clock, at, 'SUPERSEDED')": 'What ended and was not done reads as superseded.',
  }),
  ...within('shared/petition/steps/confirm-special.ts', {
    'petition.special?.judged': 'Asked after `notSpecial`: there is a flag; the compiler asks for the question.',
  }),
  ...within('shared/petition/steps/coordinate-on-site.ts', {
    'const { attendance = [], departments = [] }': 'No unit complained of is called that.',
    'if (lead === undefined ||':
      'No department is called nothing: the second question refuses it as well; the compiler asks for the first.',
    'input.followUpOn !== undefined': 'What is missing is neither before nor after any day.',
  }),
  ...within('shared/petition/steps/flag-special.ts', {
    'for (const department of departments ?? [])': 'No unit complained of is called that.',
  }),
  ...within('shared/petition/steps/record-aftercare.ts', {
    'checked = [], nextOn': 'A text has no number: no promise is meant by it.',
    'nextOn !== undefined && nextOn <= today': 'What is missing is neither before nor after any day.',
  }),
  ...within('shared/petition/watch.ts', {
    'if (first === undefined) return [];': 'Every clock has a moment of its end; the compiler asks for the question.',
    'wakeUp === undefined ? {} : { wakeUp }': 'A field without a value is not written.',
  }),
  ...within('shared/petition/steps/record-reply.ts', {
    "petition.reviews.at(-1)?.outcome !== 'REVOKED'":
      'A reply is recorded at SERVED only after an opinion of review was served (`STEPS_POSSIBLE`); the compiler asks for the question.',
  }),
  ...within('shared/petition/steps/record-service.ts', {
    "if (course.at !== 'ISSUED' || course.document":
      'A paper is served at ISSUED alone (`STEPS_POSSIBLE`); the compiler asks for the question.',
    "DOCUMENTS[course.document].zh : '无'":
      'A paper is served at ISSUED alone (`STEPS_POSSIBLE`); the compiler asks for the question.',
  }),
  ...within('shared/petition/undelivered.ts', {
    'if (kind === undefined ||': 'A message that fulfils no duty has no clock to take up: the same comes out.',
    'const runs = petition.clocks.some':
      'Of one kind, never more than one clock was ended by mail that nobody confirmed: the next begins after a paper was served.',
    'return ended?.byMail === true': 'It is asked only where no clock of that kind runs.',
  }),
  ...within('shared/petition/urgency.ts', {
    '/(?:几十|[一二三四五六七八九]?十': 'Ten and what follows is found without the digit before it as well.',
  }),
  ...within('shared/petition/views.ts', {
    'petition.decidedBy === undefined ? undefined : office.reviewerOf':
      'A window opens where a paper was served, and somebody made it out; the compiler asks for the question.',
  }),
];

function within(file: string, reasons: Readonly<Record<string, string>>) {
  return Object.entries(reasons).map(([code, why]) => ({ file, code, why }));
}
