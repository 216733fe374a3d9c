import aboutSleepMedicine from './about-sleep-medicine.md'
import afterABadExam from './after-a-bad-exam.md'
import afterRetirement from './after-retirement.md'
import afterTheBreakup from './after-the-breakup.md'
import afterTheShock from './after-the-shock.md'
import afterWorkMessages from './after-work-messages.md'
import alwaysChecking from './always-checking.md'
import alwaysMyFault from './always-my-fault.md'
import anxietyInTheBody from './anxiety-in-the-body.md'
import awakeAtFour from './awake-at-four.md'
import beforeExamSleep from './before-exam-sleep.md'
import beforeTheMeeting from './before-the-meeting.md'
import blankInTheExam from './blank-in-the-exam.md'
import bulliedAtSchool from './bullied-at-school.md'
import burnout from './burnout.md'
import cannotFocus from './cannot-focus.md'
import caringForASpouse from './caring-for-a-spouse.md'
import cheatedOfMoney from './cheated-of-money.md'
import childrenFarAway from './children-far-away.md'
import closedDoor from './closed-door.md'
import cryingAfterBirth from './crying-after-birth.md'
import dislikeTheMirror from './dislike-the-mirror.md'
import firstVisit from './first-visit.md'
import forgettingThings from './forgetting-things.md'
import friendTurnedAway from './friend-turned-away.md'
import friendWantsToDie from './friend-wants-to-die.md'
import grief from './grief.md'
import hardNight from './hard-night.md'
import homeworkQuarrels from './homework-quarrels.md'
import hurtAtHome from './hurt-at-home.md'
import insomniaFirstSteps from './insomnia-first-steps.md'
import insultedOnline from './insulted-online.md'
import likingSomeone from './liking-someone.md'
import lonelyInTheCity from './lonely-in-the-city.md'
import lostJob from './lost-job.md'
import lowMoodOrSeekHelp from './low-mood-or-seek-help.md'
import namingFeelings from './naming-feelings.md'
import newFather from './new-father.md'
import nightFeeds from './night-feeds.md'
import oldAndNoInterest from './old-and-no-interest.md'
import parentsBeforeExam from './parents-before-exam.md'
import partnerIsLow from './partner-is-low.md'
import phoneAndChild from './phone-and-child.md'
import pickedOnAtWork from './picked-on-at-work.md'
import pressedToMarry from './pressed-to-marry.md'
import questionsAboutMedicine from './questions-about-medicine.md'
import sasHowToRead from './sas-how-to-read.md'
import schoolRefusal from './school-refusal.md'
import sdsHowToRead from './sds-how-to-read.md'
import sleepWhenOlder from './sleep-when-older.md'
import sleeplessNight from './sleepless-night.md'
import stayingUpForMyself from './staying-up-for-myself.md'
import suddenPanic from './sudden-panic.md'
import teacherNotices from './teacher-notices.md'
import teachersTired from './teachers-tired.md'
import tellingChildrenWePart from './telling-children-we-part.md'
import theBabyWhoDidNotStay from './the-baby-who-did-not-stay.md'
import theSameQuarrel from './the-same-quarrel.md'
import thoughtsThatCircle from './thoughts-that-circle.md'
import unwantedTouch from './unwanted-touch.md'
import waitingForResults from './waiting-for-results.md'
import whenAngerRises from './when-anger-rises.md'
import whenParentsFight from './when-parents-fight.md'
import worriesInPregnancy from './worries-in-pregnancy.md'
import woundsOnTheArm from './wounds-on-the-arm.md'

/** Every article that comes with the service, as it is written; a test refuses a file that is not named here. */
export const articleSources: readonly string[] = [
  aboutSleepMedicine,
  afterABadExam,
  afterRetirement,
  afterTheBreakup,
  afterTheShock,
  afterWorkMessages,
  alwaysChecking,
  alwaysMyFault,
  anxietyInTheBody,
  awakeAtFour,
  beforeExamSleep,
  beforeTheMeeting,
  blankInTheExam,
  bulliedAtSchool,
  burnout,
  cannotFocus,
  caringForASpouse,
  cheatedOfMoney,
  childrenFarAway,
  closedDoor,
  cryingAfterBirth,
  dislikeTheMirror,
  firstVisit,
  forgettingThings,
  friendTurnedAway,
  friendWantsToDie,
  grief,
  hardNight,
  homeworkQuarrels,
  hurtAtHome,
  insomniaFirstSteps,
  insultedOnline,
  likingSomeone,
  lonelyInTheCity,
  lostJob,
  lowMoodOrSeekHelp,
  namingFeelings,
  newFather,
  nightFeeds,
  oldAndNoInterest,
  parentsBeforeExam,
  partnerIsLow,
  phoneAndChild,
  pickedOnAtWork,
  pressedToMarry,
  questionsAboutMedicine,
  sasHowToRead,
  schoolRefusal,
  sdsHowToRead,
  sleepWhenOlder,
  sleeplessNight,
  stayingUpForMyself,
  suddenPanic,
  teacherNotices,
  teachersTired,
  tellingChildrenWePart,
  theBabyWhoDidNotStay,
  theSameQuarrel,
  thoughtsThatCircle,
  unwantedTouch,
  waitingForResults,
  whenAngerRises,
  whenParentsFight,
  worriesInPregnancy,
  woundsOnTheArm,
]
