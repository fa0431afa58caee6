/** The frame around every screen: navigation at the left, the page at the right. */
import { lazy, Suspense } from 'react';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { RecordsPage } from '../records/RecordsPage';
import { Nav } from './Nav';

const Home = lazy(() => import('../pages/home/HomePage').then((m) => ({ default: m.HomePage })));
const Statistics = lazy(() => import('../pages/statistics/StatisticsPage').then((m) => ({ default: m.StatisticsPage })));
const Report = lazy(() => import('../pages/report/ReportPage').then((m) => ({ default: m.ReportPage })));
const Roster = lazy(() => import('../pages/roster/RosterPage').then((m) => ({ default: m.RosterPage })));
const Bin = lazy(() => import('../pages/bin/BinPage').then((m) => ({ default: m.BinPage })));
const SettingsPage = lazy(() => import('../pages/settings/SettingsPage').then((m) => ({ default: m.SettingsPage })));
const Dossier = lazy(() => import('../pages/dossier/DossierPage').then((m) => ({ default: m.DossierPage })));
const UnitDossier = lazy(() => import('../pages/dossier/UnitDossierPage').then((m) => ({ default: m.UnitDossierPage })));
const Reminders = lazy(() => import('../pages/reminders/RemindersPage').then((m) => ({ default: m.RemindersPage })));
const Effects = lazy(() => import('../pages/effects/EffectsPage').then((m) => ({ default: m.EffectsPage })));
const Vetting = lazy(() => import('../pages/vetting/VettingPage').then((m) => ({ default: m.VettingPage })));
const Templates = lazy(() => import('../pages/templates/TemplatesPage').then((m) => ({ default: m.TemplatesPage })));
const Help = lazy(() => import('../pages/help/HelpPage').then((m) => ({ default: m.HelpPage })));

export function Shell() {
  return (
    <Router hook={useHashLocation}>
      <div className="app">
        <Nav />
        <Suspense fallback={<div className="starting">正在打开…</div>}>
          <Switch>
            <Route path="/records/:type/:id?">{(p) => <RecordsPage key={p.type} type={p.type} id={p.id ?? null} />}</Route>
            <Route path="/cadre/:id">{(p) => <Dossier key={p.id} id={p.id} />}</Route>
            <Route path="/unit/:id">{(p) => <UnitDossier key={p.id} id={p.id} />}</Route>
            <Route path="/reminders" component={Reminders} />
            <Route path="/effects" component={Effects} />
            <Route path="/vetting/:id?">{(p) => <Vetting key={p.id ?? ''} id={p.id ?? null} />}</Route>
            <Route path="/statistics" component={Statistics} />
            <Route path="/report" component={Report} />
            <Route path="/roster" component={Roster} />
            <Route path="/bin" component={Bin} />
            <Route path="/settings" component={SettingsPage} />
            <Route path="/templates" component={Templates} />
            <Route path="/help" component={Help} />
            <Route component={Home} />
          </Switch>
        </Suspense>
      </div>
    </Router>
  );
}
