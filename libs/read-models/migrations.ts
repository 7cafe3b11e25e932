import { IndexCourseEnds1767226170000 } from '#libs/read-models/course-ends-migration';
import { ListCoordination1767225906000 } from '#libs/read-models/coordination-migration';
import {
  AddSortOrder1767225805000,
  IndexCorrections1767225898000,
} from '#libs/read-models/early-tables-migration';
import { ListFormerParts1767225890000 } from '#libs/read-models/former-parts-migration';
import { KeepCorrections1767225880000 } from '#libs/read-models/corrections-migration';
import { IndexDifficulties1767225866000 } from '#libs/read-models/difficulties-migration';
import {
  IndexTaskPeriods1767225830000,
  KeepTaskStates1767225820000,
} from '#libs/read-models/faster-lists-migration';
import { VersionGenerations1767225920000 } from '#libs/read-models/generations-migration';
import { ListPartCourses1767225907000 } from '#libs/read-models/part-courses-migration';
import { ListReaders1767225922000 } from '#libs/read-models/readers-migration';
import { KeepOutlines1767226121000 } from '#libs/read-models/outlines-migration';
import { KeepPasts1767226120000 } from '#libs/read-models/pasts-migration';
import { OrderBySection1767225895000 } from '#libs/read-models/plan-order-migration';
import { ReadPastDays1767225870000 } from '#libs/read-models/past-days-migration';
import { SearchWithoutAccents1767225850000 } from '#libs/read-models/search-migration';
import { CreateTaskPeriods1767225800000 } from '#libs/read-models/task-periods-migration';
import { ListSuspensionEnds1767225905000 } from '#libs/read-models/suspension-ends-migration';
import { NarrowTaskPeriods1767225860000 } from '#libs/read-models/task-rows-migration';
import { KeepWaits1767226160000 } from '#libs/read-models/waits-migration';
import { CreateWorklist1767225921000 } from '#libs/read-models/worklist-migration';

export const readModelMigrations = [
  CreateTaskPeriods1767225800000,
  AddSortOrder1767225805000,
  KeepTaskStates1767225820000,
  IndexTaskPeriods1767225830000,
  SearchWithoutAccents1767225850000,
  NarrowTaskPeriods1767225860000,
  IndexDifficulties1767225866000,
  ReadPastDays1767225870000,
  KeepCorrections1767225880000,
  ListFormerParts1767225890000,
  OrderBySection1767225895000,
  IndexCorrections1767225898000,
  ListSuspensionEnds1767225905000,
  ListCoordination1767225906000,
  ListPartCourses1767225907000,
  VersionGenerations1767225920000,
  CreateWorklist1767225921000,
  ListReaders1767225922000,
  KeepPasts1767226120000,
  KeepOutlines1767226121000,
  KeepWaits1767226160000,
  IndexCourseEnds1767226170000,
];
