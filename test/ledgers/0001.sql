--
-- PostgreSQL database dump
--

\restrict H0NRsfKNyyzV9X8N2r0cs7YrwceWzz3qfXaeajf80Rkdo6Xov52zPPtjdgSI4GT

-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: amends_changed(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.amends_changed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ begin perform pg_notify('amends', ''); return null; end $$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: account_health; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.account_health (
    account text NOT NULL COLLATE pg_catalog."C",
    last_poll_at text COLLATE pg_catalog."C",
    problem text COLLATE pg_catalog."C",
    problem_since text COLLATE pg_catalog."C",
    paused_until text COLLATE pg_catalog."C"
);


--
-- Name: drafts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.drafts (
    turn_id text NOT NULL COLLATE pg_catalog."C",
    revision bigint NOT NULL,
    body text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: failed_sign_ins; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.failed_sign_ins (
    id text NOT NULL COLLATE pg_catalog."C",
    sign_in text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: history; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.history (
    id text NOT NULL COLLATE pg_catalog."C",
    ticket_id text COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C",
    who text NOT NULL COLLATE pg_catalog."C",
    act text NOT NULL COLLATE pg_catalog."C",
    detail text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: invitations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.invitations (
    token_hash text NOT NULL COLLATE pg_catalog."C",
    staff_id text NOT NULL COLLATE pg_catalog."C",
    expires_at text NOT NULL COLLATE pg_catalog."C",
    used_at text COLLATE pg_catalog."C"
);


--
-- Name: mailboxes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.mailboxes (
    account text NOT NULL COLLATE pg_catalog."C",
    mailbox text NOT NULL COLLATE pg_catalog."C",
    uid_validity text NOT NULL COLLATE pg_catalog."C",
    contiguous_uid bigint NOT NULL,
    last_poll_at text COLLATE pg_catalog."C"
);


--
-- Name: message_ids; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.message_ids (
    message_id text NOT NULL COLLATE pg_catalog."C",
    message_row text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: messages; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messages (
    id text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    direction text NOT NULL COLLATE pg_catalog."C",
    audience text NOT NULL COLLATE pg_catalog."C",
    raw_sha256 text COLLATE pg_catalog."C",
    ticket_id text COLLATE pg_catalog."C",
    bin text COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C",
    parsed text NOT NULL COLLATE pg_catalog."C",
    spans text NOT NULL COLLATE pg_catalog."C",
    findings text COLLATE pg_catalog."C",
    flags text NOT NULL COLLATE pg_catalog."C",
    parse_suspect bigint NOT NULL
);


--
-- Name: occurrences; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.occurrences (
    account text NOT NULL COLLATE pg_catalog."C",
    mailbox text NOT NULL COLLATE pg_catalog."C",
    uid_validity text NOT NULL COLLATE pg_catalog."C",
    uid bigint NOT NULL,
    state text NOT NULL COLLATE pg_catalog."C",
    raw_sha256 text COLLATE pg_catalog."C",
    size bigint NOT NULL,
    internal_date text NOT NULL COLLATE pg_catalog."C",
    tries bigint NOT NULL,
    last_error text COLLATE pg_catalog."C",
    retry_at text COLLATE pg_catalog."C"
);


--
-- Name: outbox; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.outbox (
    id text NOT NULL COLLATE pg_catalog."C",
    ticket_id text NOT NULL COLLATE pg_catalog."C",
    turn_id text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    message_id text NOT NULL COLLATE pg_catalog."C",
    hash text NOT NULL COLLATE pg_catalog."C",
    due_at text NOT NULL COLLATE pg_catalog."C",
    undo_until text NOT NULL COLLATE pg_catalog."C",
    ready_at text NOT NULL COLLATE pg_catalog."C",
    attempts bigint NOT NULL,
    mime_sha256 text COLLATE pg_catalog."C",
    response text COLLATE pg_catalog."C",
    server_message_id text COLLATE pg_catalog."C",
    delivered_at text COLLATE pg_catalog."C",
    filed_at text COLLATE pg_catalog."C",
    file_note text COLLATE pg_catalog."C",
    approved text NOT NULL COLLATE pg_catalog."C",
    token text COLLATE pg_catalog."C",
    lease_until text COLLATE pg_catalog."C"
);


--
-- Name: raw_chunks; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.raw_chunks (
    sha256 text NOT NULL COLLATE pg_catalog."C",
    "position" bigint NOT NULL,
    bytes bytea NOT NULL
);


--
-- Name: raw_mails; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.raw_mails (
    sha256 text NOT NULL COLLATE pg_catalog."C",
    size bigint NOT NULL,
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: schema_versions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.schema_versions (
    version bigint NOT NULL,
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: sessions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sessions (
    token_hash text NOT NULL COLLATE pg_catalog."C",
    staff_id text NOT NULL COLLATE pg_catalog."C",
    added_at text NOT NULL COLLATE pg_catalog."C",
    expires_at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: staff; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.staff (
    id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    sign_in text NOT NULL COLLATE pg_catalog."C",
    roles text NOT NULL COLLATE pg_catalog."C",
    time_zone text NOT NULL COLLATE pg_catalog."C",
    language text NOT NULL COLLATE pg_catalog."C",
    reads text NOT NULL COLLATE pg_catalog."C",
    accounts text COLLATE pg_catalog."C",
    markets text COLLATE pg_catalog."C",
    active bigint NOT NULL,
    password_hash text COLLATE pg_catalog."C",
    added_at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: ticket_numbers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ticket_numbers (
    year bigint NOT NULL,
    last bigint NOT NULL
);


--
-- Name: tickets; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tickets (
    id text NOT NULL COLLATE pg_catalog."C",
    number text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    market text COLLATE pg_catalog."C",
    customer text NOT NULL COLLATE pg_catalog."C",
    customer_key text NOT NULL COLLATE pg_catalog."C",
    subject text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    issue text COLLATE pg_catalog."C",
    severity text NOT NULL COLLATE pg_catalog."C",
    severity_rank bigint NOT NULL,
    language text NOT NULL COLLATE pg_catalog."C",
    country text COLLATE pg_catalog."C",
    timezone text COLLATE pg_catalog."C",
    gist text NOT NULL COLLATE pg_catalog."C",
    assignee text COLLATE pg_catalog."C",
    opened_at text NOT NULL COLLATE pg_catalog."C",
    last_customer_mail_at text NOT NULL COLLATE pg_catalog."C",
    closed_at text COLLATE pg_catalog."C",
    close_reason text COLLATE pg_catalog."C",
    held_until text COLLATE pg_catalog."C",
    first_response_due_at text NOT NULL COLLATE pg_catalog."C",
    first_response_met_at text COLLATE pg_catalog."C",
    next_response_due_at text COLLATE pg_catalog."C",
    solution_due_at text COLLATE pg_catalog."C",
    solution_met_at text COLLATE pg_catalog."C",
    due_at text COLLATE pg_catalog."C",
    due_sort text NOT NULL COLLATE pg_catalog."C",
    version bigint NOT NULL
);


--
-- Name: turns; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.turns (
    id text NOT NULL COLLATE pg_catalog."C",
    ticket_id text NOT NULL COLLATE pg_catalog."C",
    purpose text NOT NULL COLLATE pg_catalog."C",
    stage text NOT NULL COLLATE pg_catalog."C",
    opened_at text NOT NULL COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C",
    withdrawn_at text COLLATE pg_catalog."C",
    withdrawn_why text COLLATE pg_catalog."C",
    problem text COLLATE pg_catalog."C",
    updated_at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Data for Name: account_health; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.account_health VALUES ('service', '2026-03-10T08:00:00.000Z', 'login refused', '2026-03-10T08:00:00.000Z', NULL);


--
-- Data for Name: drafts; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.drafts VALUES ('01a20238-d8db-7317-a553-77eb938262e1', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a20238-d8e3-719b-803e-d974d019fbf7', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a20238-d8e9-7142-b4bb-01b1a592ffd2', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a20238-d8ee-70be-aba2-c8e1b7a90aa5', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a20238-d8f3-7753-8506-dcccc2bd09b1', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a20238-d8f8-7400-833e-6ab682aeaf11', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a20238-d8fd-7600-bfd0-3967d4bdcba2', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a20238-d902-718d-b33c-b8c964019b0a', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');


--
-- Data for Name: failed_sign_ins; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.failed_sign_ins VALUES ('01a20238-d8c5-7418-856e-1b759f042410', 'anna', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: history; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.history VALUES ('01a20238-d8d6-725b-a326-c80195b9bb7b', '01a20238-d8d6-725b-a326-c80195b9bb7b', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a20238-d8dd-7506-a0a2-e207a32141a5', '01a20238-d8dd-7506-a0a2-e207a32141a5', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a20238-d8e0-72d7-8d31-49aa55f71f09', '01a20238-d8e0-72d7-8d31-49aa55f71f09', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a20238-d8e6-74ba-a13c-e2934f698983', '01a20238-d8e6-74ba-a13c-e2934f698983', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a20238-d8ec-735c-bbd1-bc5346eea95e', '01a20238-d8ec-735c-bbd1-bc5346eea95e', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a20238-d8f1-74a8-a9c4-5ab25b955c31', '01a20238-d8f1-74a8-a9c4-5ab25b955c31', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a20238-d8f6-7731-8f3b-a8e3c4ac37f9', '01a20238-d8f6-7731-8f3b-a8e3c4ac37f9', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a20238-d8fb-71b4-a187-1dd1bf5b98de', '01a20238-d8fb-71b4-a187-1dd1bf5b98de', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a20238-d901-72f3-8cbc-ffc827762a45', '01a20238-d901-72f3-8cbc-ffc827762a45', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');


--
-- Data for Name: invitations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.invitations VALUES ('2222222222222222222222222222222222222222222222222222222222222222', '01a20238-d8c1-7136-a2a6-2219b8d66ab2', '2026-03-10T09:00:00.000Z', NULL);


--
-- Data for Name: mailboxes; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.mailboxes VALUES ('service', 'INBOX', '7', 5, '2026-03-10T08:00:00.000Z');


--
-- Data for Name: message_ids; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.message_ids VALUES ('<auto-reply@x>', '01a20238-d8cc-701c-bb1e-89205a543afc');
INSERT INTO public.message_ids VALUES ('<bounce@x>', '01a20238-d8cd-7417-a23c-0aae07762058');
INSERT INTO public.message_ids VALUES ('<newsletter@x>', '01a20238-d8ce-7633-9f32-d88eb325c12c');
INSERT INTO public.message_ids VALUES ('<spam@x>', '01a20238-d8d1-7562-9fc1-b239e74a312a');
INSERT INTO public.message_ids VALUES ('<self@x>', '01a20238-d8d2-72fb-90cd-642bb53b11cb');
INSERT INTO public.message_ids VALUES ('<partner@x>', '01a20238-d8d2-72fd-8cf6-35368b2dbe09');
INSERT INTO public.message_ids VALUES ('<thanks@x>', '01a20238-d8d3-779e-b1c7-82a9c4b23037');
INSERT INTO public.message_ids VALUES ('<01a20238-d8d6-725b-a326-c80195b9bb7b@x>', '01a20238-d8d7-7328-b15e-4733b7cd9f27');
INSERT INTO public.message_ids VALUES ('<01a20238-d8dd-7506-a0a2-e207a32141a5@x>', '01a20238-d8dd-7507-990c-347c407553ee');
INSERT INTO public.message_ids VALUES ('<01a20238-d8e0-72d7-8d31-49aa55f71f09@x>', '01a20238-d8e1-7497-9a81-1af8fc36ae8d');
INSERT INTO public.message_ids VALUES ('<01a20238-d8e6-74ba-a13c-e2934f698983@x>', '01a20238-d8e7-7365-ad83-73d863134f18');
INSERT INTO public.message_ids VALUES ('<01a20238-d8ec-735c-bbd1-bc5346eea95e@x>', '01a20238-d8ec-735d-abf4-92b2c230bf4b');
INSERT INTO public.message_ids VALUES ('<01a20238-d8f1-74a8-a9c4-5ab25b955c31@x>', '01a20238-d8f2-74f2-afe8-c8270393e780');
INSERT INTO public.message_ids VALUES ('<01a20238-d8f6-7731-8f3b-a8e3c4ac37f9@x>', '01a20238-d8f7-70ab-9ed7-14c22a25b880');
INSERT INTO public.message_ids VALUES ('<01a20238-d8fb-71b4-a187-1dd1bf5b98de@x>', '01a20238-d8fb-71b5-83c0-c5c16c062a1e');
INSERT INTO public.message_ids VALUES ('<01a20238-d901-72f3-8cbc-ffc827762a45@x>', '01a20238-d901-72f4-85cd-134ae1cf6513');


--
-- Data for Name: messages; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.messages VALUES ('01a20238-d8cc-701c-bb1e-89205a543afc', 'service', 'in', 'customer', '9a8419204603387bd82dcf5c53a985b0493ae9fb4755f6b56631aa26aca346b4', NULL, 'auto-reply', 'auto-reply', '2026-03-10T08:00:00.000Z', '{"messageId":"<auto-reply@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a20238-d8cd-7417-a23c-0aae07762058', 'service', 'in', 'customer', '845357e4c7e544878366d014790e9d290e70bff6e6af6c88011ed0df32927b7d', NULL, 'bounce', 'bounce', '2026-03-10T08:00:00.000Z', '{"messageId":"<bounce@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a20238-d8ce-7633-9f32-d88eb325c12c', 'service', 'in', 'customer', '1aab71d882e9217d36ab5258f90e46bdd9050d2157362b0db5ab909d0fe0438b', NULL, 'newsletter', 'newsletter', '2026-03-10T08:00:00.000Z', '{"messageId":"<newsletter@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a20238-d8d1-7562-9fc1-b239e74a312a', 'service', 'in', 'customer', '5a0e5c1c94d534662626ebe130c56f3fd523a42edbf00f26b0470d06a131f099', NULL, 'spam', 'spam', '2026-03-10T08:00:00.000Z', '{"messageId":"<spam@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a20238-d8d2-72fb-90cd-642bb53b11cb', 'service', 'in', 'customer', '2aad4b03b035d8100706593d61b00cf7ca51e24e250ca69d14827881ec8e5db8', NULL, 'self', 'self', '2026-03-10T08:00:00.000Z', '{"messageId":"<self@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a20238-d8d2-72fd-8cf6-35368b2dbe09', 'service', 'in', 'customer', '98055d6aee453e4c76e2d3eab2aab515c0dcad80edfe5a7f15ef63b87c2c3a38', NULL, 'partner', 'partner', '2026-03-10T08:00:00.000Z', '{"messageId":"<partner@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a20238-d8d3-779e-b1c7-82a9c4b23037', 'service', 'in', 'customer', '459e072d85e9c0a0fbc37c9fa45b16d12208c59414087a5ce716785e8a6b9039', NULL, 'thanks', 'thanks', '2026-03-10T08:00:00.000Z', '{"messageId":"<thanks@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a20238-d8d7-7328-b15e-4733b7cd9f27', 'service', 'in', 'customer', '8801879f7d03b104c37d91f5dd9ebc8faedd7bd5d56fb0d17d49dc53f8ab99f0', '01a20238-d8d6-725b-a326-c80195b9bb7b', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a20238-d8d6-725b-a326-c80195b9bb7b@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a20238-d8dd-7507-990c-347c407553ee', 'service', 'in', 'customer', '8cc708d5a2b4f4d862ed463fc9cf3cf6befbf7d97cc11da7629a6c06675b4488', '01a20238-d8dd-7506-a0a2-e207a32141a5', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a20238-d8dd-7506-a0a2-e207a32141a5@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a20238-d8e1-7497-9a81-1af8fc36ae8d', 'service', 'in', 'customer', '87244e6997ae8dc7f77e26495f49d96feda6805ec0c42d08b575d70dcb409afb', '01a20238-d8e0-72d7-8d31-49aa55f71f09', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a20238-d8e0-72d7-8d31-49aa55f71f09@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a20238-d8e7-7365-ad83-73d863134f18', 'service', 'in', 'customer', '77b4aa5e1392215fc9404345d7bc86f457e3c9b9fa6946fe32ea6041dcd07e35', '01a20238-d8e6-74ba-a13c-e2934f698983', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a20238-d8e6-74ba-a13c-e2934f698983@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a20238-d8ec-735d-abf4-92b2c230bf4b', 'service', 'in', 'customer', 'eaf8aac31ae2bac736974e752de2326f91cf01154074ef7338870d71ba5182b4', '01a20238-d8ec-735c-bbd1-bc5346eea95e', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a20238-d8ec-735c-bbd1-bc5346eea95e@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a20238-d8f2-74f2-afe8-c8270393e780', 'service', 'in', 'customer', '3e0d25eb0256143a3a820b6090c1804247636f6ecac7a8a11a4b4c79ecafa981', '01a20238-d8f1-74a8-a9c4-5ab25b955c31', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a20238-d8f1-74a8-a9c4-5ab25b955c31@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a20238-d8f7-70ab-9ed7-14c22a25b880', 'service', 'in', 'customer', '0e388fe643ab1a3985d409b438ff1a05d5d3627210ea3b265f675393d32abfbc', '01a20238-d8f6-7731-8f3b-a8e3c4ac37f9', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a20238-d8f6-7731-8f3b-a8e3c4ac37f9@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a20238-d8fb-71b5-83c0-c5c16c062a1e', 'service', 'in', 'customer', 'e4b49135c60cf4d6aba8b56d903e6f1c2aae9e15f9b62f219d847a82f8afd7a9', '01a20238-d8fb-71b4-a187-1dd1bf5b98de', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a20238-d8fb-71b4-a187-1dd1bf5b98de@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a20238-d901-72f4-85cd-134ae1cf6513', 'service', 'in', 'customer', 'a385c66f68cf88966c6a7a8c731ccf327acb63227300b9cc7cae48f635b7f625', '01a20238-d901-72f3-8cbc-ffc827762a45', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a20238-d901-72f3-8cbc-ffc827762a45@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);


--
-- Data for Name: occurrences; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.occurrences VALUES ('service', 'INBOX', '7', 1, 'baseline', NULL, 1000, '2026-03-10T08:00:01.000Z', 0, NULL, NULL);
INSERT INTO public.occurrences VALUES ('service', 'INBOX', '7', 5, 'listed', NULL, 1000, '2026-03-10T08:00:05.000Z', 0, NULL, NULL);
INSERT INTO public.occurrences VALUES ('service', 'INBOX', '7', 2, 'vanished', NULL, 1000, '2026-03-10T08:00:02.000Z', 1, 'gone', '2026-03-10T08:00:00.000Z');
INSERT INTO public.occurrences VALUES ('service', 'INBOX', '7', 3, 'taken', '3333333333333333333333333333333333333333333333333333333333333333', 1000, '2026-03-10T08:00:03.000Z', 0, NULL, NULL);
INSERT INTO public.occurrences VALUES ('service', 'INBOX', '7', 4, 'stored', '4444444444444444444444444444444444444444444444444444444444444444', 1000, '2026-03-10T08:00:04.000Z', 1, 'a defect', '2026-03-10T08:01:00.000Z');


--
-- Data for Name: outbox; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.outbox VALUES ('01a20238-d8e9-7143-a62b-778c123963e4', '01a20238-d8e6-74ba-a13c-e2934f698983', '01a20238-d8e9-7142-b4bb-01b1a592ffd2', 'service', 'scheduled', '<01a20238-d8e9-7143-a62b-778c123963e4@factory.example>', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '2026-03-10T08:10:00.000Z', '2026-03-10T08:01:00.000Z', '2026-03-10T08:10:00.000Z', 0, NULL, NULL, NULL, NULL, NULL, NULL, '{"id":"01a20238-d8e9-7142-b4bb-01b1a592ffd2","ticketId":"01a20238-d8e6-74ba-a13c-e2934f698983","account":"service","messageId":"01a20238-d8e7-7365-ad83-73d863134f18","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a20238-d8e9-7143-a62b-778c123963e4","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a20238-d8e9-7143-a62b-778c123963e4@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL);
INSERT INTO public.outbox VALUES ('01a20238-d8ef-76a2-8233-1a16208e1309', '01a20238-d8ec-735c-bbd1-bc5346eea95e', '01a20238-d8ee-70be-aba2-c8e1b7a90aa5', 'service', 'may-have-sent', '<01a20238-d8ef-76a2-8233-1a16208e1309@factory.example>', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', 1, '5555555555555555555555555555555555555555555555555555555555555555', NULL, NULL, NULL, NULL, NULL, '{"id":"01a20238-d8ee-70be-aba2-c8e1b7a90aa5","ticketId":"01a20238-d8ec-735c-bbd1-bc5346eea95e","account":"service","messageId":"01a20238-d8ec-735d-abf4-92b2c230bf4b","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a20238-d8ef-76a2-8233-1a16208e1309","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a20238-d8ef-76a2-8233-1a16208e1309@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","sendAtWhy":"Tuesday morning in Vienna"}}', 'token', '2026-03-10T08:16:00.000Z');
INSERT INTO public.outbox VALUES ('01a20238-d8f4-7166-a9bf-6abcaa4cee35', '01a20238-d8f1-74a8-a9c4-5ab25b955c31', '01a20238-d8f3-7753-8506-dcccc2bd09b1', 'service', 'uncertain', '<01a20238-d8f4-7166-a9bf-6abcaa4cee35@factory.example>', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', 1, '5555555555555555555555555555555555555555555555555555555555555555', 'silence', NULL, NULL, NULL, NULL, '{"id":"01a20238-d8f3-7753-8506-dcccc2bd09b1","ticketId":"01a20238-d8f1-74a8-a9c4-5ab25b955c31","account":"service","messageId":"01a20238-d8f2-74f2-afe8-c8270393e780","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a20238-d8f4-7166-a9bf-6abcaa4cee35","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a20238-d8f4-7166-a9bf-6abcaa4cee35@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL);
INSERT INTO public.outbox VALUES ('01a20238-d8f9-759b-993d-c8befd44abc9', '01a20238-d8f6-7731-8f3b-a8e3c4ac37f9', '01a20238-d8f8-7400-833e-6ab682aeaf11', 'service', 'rejected', '<01a20238-d8f9-759b-993d-c8befd44abc9@factory.example>', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', 1, '5555555555555555555555555555555555555555555555555555555555555555', '550 no', NULL, NULL, NULL, NULL, '{"id":"01a20238-d8f8-7400-833e-6ab682aeaf11","ticketId":"01a20238-d8f6-7731-8f3b-a8e3c4ac37f9","account":"service","messageId":"01a20238-d8f7-70ab-9ed7-14c22a25b880","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a20238-d8f9-759b-993d-c8befd44abc9","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a20238-d8f9-759b-993d-c8befd44abc9@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL);
INSERT INTO public.outbox VALUES ('01a20238-d8fd-7601-857d-a558dc5a2b96', '01a20238-d8fb-71b4-a187-1dd1bf5b98de', '01a20238-d8fd-7600-bfd0-3967d4bdcba2', 'service', 'delivered', '<01a20238-d8fd-7601-857d-a558dc5a2b96@factory.example>', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', 1, '5555555555555555555555555555555555555555555555555555555555555555', '250 ok', NULL, '2026-03-10T08:01:01.000Z', NULL, NULL, '{"id":"01a20238-d8fd-7600-bfd0-3967d4bdcba2","ticketId":"01a20238-d8fb-71b4-a187-1dd1bf5b98de","account":"service","messageId":"01a20238-d8fb-71b5-83c0-c5c16c062a1e","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a20238-d8fd-7601-857d-a558dc5a2b96","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a20238-d8fd-7601-857d-a558dc5a2b96@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL);
INSERT INTO public.outbox VALUES ('01a20238-d903-70a7-b1e4-7d35313de293', '01a20238-d901-72f3-8cbc-ffc827762a45', '01a20238-d902-718d-b33c-b8c964019b0a', 'service', 'delivered', '<01a20238-d903-70a7-b1e4-7d35313de293@factory.example>', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', 1, '5555555555555555555555555555555555555555555555555555555555555555', '250 ok', NULL, '2026-03-10T08:01:01.000Z', '2026-03-10T08:01:01.000Z', NULL, '{"id":"01a20238-d902-718d-b33c-b8c964019b0a","ticketId":"01a20238-d901-72f3-8cbc-ffc827762a45","account":"service","messageId":"01a20238-d901-72f4-85cd-134ae1cf6513","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a20238-d903-70a7-b1e4-7d35313de293","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a20238-d903-70a7-b1e4-7d35313de293@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL);


--
-- Data for Name: raw_chunks; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: raw_mails; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: schema_versions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.schema_versions VALUES (1, '2026-03-10T08:00:00.000Z');


--
-- Data for Name: sessions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sessions VALUES ('1111111111111111111111111111111111111111111111111111111111111111', '01a20238-d8c1-7136-a2a6-2219b8d66ab2', '2026-03-10T08:00:00.000Z', '2026-03-10T09:00:00.000Z');


--
-- Data for Name: staff; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.staff VALUES ('01a20238-d8c1-7136-a2a6-2219b8d66ab2', 'Anna', 'anna', '["agent"]', 'Asia/Shanghai', 'zh-Hans', '["zh","en"]', '["service"]', '["AT","CH"]', 1, 'a hash', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: ticket_numbers; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.ticket_numbers VALUES (2026, 9);


--
-- Data for Name: tickets; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tickets VALUES ('01a20238-d8d6-725b-a326-c80195b9bb7b', 'KS-2026-0001', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'pending', 'damage', 'critical', 0, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 1);
INSERT INTO public.tickets VALUES ('01a20238-d8dd-7506-a0a2-e207a32141a5', 'KS-2026-0002', 'service', NULL, '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'needs-person', NULL, 'high', 1, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 1);
INSERT INTO public.tickets VALUES ('01a20238-d8e0-72d7-8d31-49aa55f71f09', 'KS-2026-0003', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'held', 'damage', 'low', 3, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, '2026-03-10T10:30:00.000Z', '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 1);
INSERT INTO public.tickets VALUES ('01a20238-d8e6-74ba-a13c-e2934f698983', 'KS-2026-0004', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'scheduled', 'damage', 'normal', 2, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 1);
INSERT INTO public.tickets VALUES ('01a20238-d8ec-735c-bbd1-bc5346eea95e', 'KS-2026-0005', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'sending', 'damage', 'normal', 2, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 1);
INSERT INTO public.tickets VALUES ('01a20238-d8f1-74a8-a9c4-5ab25b955c31', 'KS-2026-0006', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'uncertain', 'damage', 'normal', 2, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 1);
INSERT INTO public.tickets VALUES ('01a20238-d8f6-7731-8f3b-a8e3c4ac37f9', 'KS-2026-0007', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'failed', 'damage', 'normal', 2, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 1);
INSERT INTO public.tickets VALUES ('01a20238-d8fb-71b4-a187-1dd1bf5b98de', 'KS-2026-0008', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'waiting-customer', 'damage', 'normal', 2, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, NULL, '9999-12-31T23:59:59.999Z', 1);
INSERT INTO public.tickets VALUES ('01a20238-d901-72f3-8cbc-ffc827762a45', 'KS-2026-0009', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'closed', 'damage', 'normal', 2, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', 'solved', NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, NULL, '9999-12-31T23:59:59.999Z', 1);


--
-- Data for Name: turns; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.turns VALUES ('01a20238-d8d9-76f9-8048-9874a703031a', '01a20238-d8d6-725b-a326-c80195b9bb7b', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a20238-d8d9-76f9-8048-9874a703031a","ticketId":"01a20238-d8d6-725b-a326-c80195b9bb7b","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20238-d8db-7317-a553-77eb938262e1', '01a20238-d8d6-725b-a326-c80195b9bb7b', 'solution', 'drafted', '2026-03-10T08:00:00.000Z', '{"id":"01a20238-d8db-7317-a553-77eb938262e1","ticketId":"01a20238-d8d6-725b-a326-c80195b9bb7b","account":"service","messageId":"01a20238-d8d7-7328-b15e-4733b7cd9f27","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20238-d8de-73e4-a73d-a5b1713b8411', '01a20238-d8dd-7506-a0a2-e207a32141a5', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a20238-d8de-73e4-a73d-a5b1713b8411","ticketId":"01a20238-d8dd-7506-a0a2-e207a32141a5","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20238-d8df-70b5-a0a1-35480a74ee2d', '01a20238-d8dd-7506-a0a2-e207a32141a5', 'solution', 'understood', '2026-03-10T08:00:00.000Z', '{"id":"01a20238-d8df-70b5-a0a1-35480a74ee2d","ticketId":"01a20238-d8dd-7506-a0a2-e207a32141a5","account":"service","messageId":"01a20238-d8dd-7507-990c-347c407553ee","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"understood","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}}', NULL, NULL, 'no template', '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20238-d8e2-752e-bc03-84ad79376a22', '01a20238-d8e0-72d7-8d31-49aa55f71f09', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a20238-d8e2-752e-bc03-84ad79376a22","ticketId":"01a20238-d8e0-72d7-8d31-49aa55f71f09","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20238-d8e3-719b-803e-d974d019fbf7', '01a20238-d8e0-72d7-8d31-49aa55f71f09', 'solution', 'drafted', '2026-03-10T08:00:00.000Z', '{"id":"01a20238-d8e3-719b-803e-d974d019fbf7","ticketId":"01a20238-d8e0-72d7-8d31-49aa55f71f09","account":"service","messageId":"01a20238-d8e1-7497-9a81-1af8fc36ae8d","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20238-d8e8-7027-963f-6468e9214d02', '01a20238-d8e6-74ba-a13c-e2934f698983', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a20238-d8e8-7027-963f-6468e9214d02","ticketId":"01a20238-d8e6-74ba-a13c-e2934f698983","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20238-d8e9-7142-b4bb-01b1a592ffd2', '01a20238-d8e6-74ba-a13c-e2934f698983', 'solution', 'approved', '2026-03-10T08:00:00.000Z', '{"id":"01a20238-d8e9-7142-b4bb-01b1a592ffd2","ticketId":"01a20238-d8e6-74ba-a13c-e2934f698983","account":"service","messageId":"01a20238-d8e7-7365-ad83-73d863134f18","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a20238-d8e9-7143-a62b-778c123963e4","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a20238-d8e9-7143-a62b-778c123963e4@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20238-d8ee-70bd-82d9-d894d48a93ae', '01a20238-d8ec-735c-bbd1-bc5346eea95e', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a20238-d8ee-70bd-82d9-d894d48a93ae","ticketId":"01a20238-d8ec-735c-bbd1-bc5346eea95e","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20238-d8ee-70be-aba2-c8e1b7a90aa5', '01a20238-d8ec-735c-bbd1-bc5346eea95e', 'solution', 'approved', '2026-03-10T08:00:00.000Z', '{"id":"01a20238-d8ee-70be-aba2-c8e1b7a90aa5","ticketId":"01a20238-d8ec-735c-bbd1-bc5346eea95e","account":"service","messageId":"01a20238-d8ec-735d-abf4-92b2c230bf4b","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a20238-d8ef-76a2-8233-1a16208e1309","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a20238-d8ef-76a2-8233-1a16208e1309@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20238-d8f2-74f4-8f0f-ee41ae1f22cc', '01a20238-d8f1-74a8-a9c4-5ab25b955c31', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a20238-d8f2-74f4-8f0f-ee41ae1f22cc","ticketId":"01a20238-d8f1-74a8-a9c4-5ab25b955c31","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20238-d8f3-7753-8506-dcccc2bd09b1', '01a20238-d8f1-74a8-a9c4-5ab25b955c31', 'solution', 'approved', '2026-03-10T08:00:00.000Z', '{"id":"01a20238-d8f3-7753-8506-dcccc2bd09b1","ticketId":"01a20238-d8f1-74a8-a9c4-5ab25b955c31","account":"service","messageId":"01a20238-d8f2-74f2-afe8-c8270393e780","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a20238-d8f4-7166-a9bf-6abcaa4cee35","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a20238-d8f4-7166-a9bf-6abcaa4cee35@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20238-d8f7-70ad-ae2e-c02311caa576', '01a20238-d8f6-7731-8f3b-a8e3c4ac37f9', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a20238-d8f7-70ad-ae2e-c02311caa576","ticketId":"01a20238-d8f6-7731-8f3b-a8e3c4ac37f9","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20238-d8f8-7400-833e-6ab682aeaf11', '01a20238-d8f6-7731-8f3b-a8e3c4ac37f9', 'solution', 'approved', '2026-03-10T08:00:00.000Z', '{"id":"01a20238-d8f8-7400-833e-6ab682aeaf11","ticketId":"01a20238-d8f6-7731-8f3b-a8e3c4ac37f9","account":"service","messageId":"01a20238-d8f7-70ab-9ed7-14c22a25b880","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a20238-d8f9-759b-993d-c8befd44abc9","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a20238-d8f9-759b-993d-c8befd44abc9@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20238-d8fc-7752-8daa-9ae6d725b949', '01a20238-d8fb-71b4-a187-1dd1bf5b98de', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a20238-d8fc-7752-8daa-9ae6d725b949","ticketId":"01a20238-d8fb-71b4-a187-1dd1bf5b98de","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20238-d8fd-7600-bfd0-3967d4bdcba2', '01a20238-d8fb-71b4-a187-1dd1bf5b98de', 'solution', 'approved', '2026-03-10T08:00:00.000Z', '{"id":"01a20238-d8fd-7600-bfd0-3967d4bdcba2","ticketId":"01a20238-d8fb-71b4-a187-1dd1bf5b98de","account":"service","messageId":"01a20238-d8fb-71b5-83c0-c5c16c062a1e","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a20238-d8fd-7601-857d-a558dc5a2b96","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a20238-d8fd-7601-857d-a558dc5a2b96@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20238-d902-718c-805f-636724e491bc', '01a20238-d901-72f3-8cbc-ffc827762a45', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a20238-d902-718c-805f-636724e491bc","ticketId":"01a20238-d901-72f3-8cbc-ffc827762a45","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20238-d902-718d-b33c-b8c964019b0a', '01a20238-d901-72f3-8cbc-ffc827762a45', 'solution', 'approved', '2026-03-10T08:00:00.000Z', '{"id":"01a20238-d902-718d-b33c-b8c964019b0a","ticketId":"01a20238-d901-72f3-8cbc-ffc827762a45","account":"service","messageId":"01a20238-d901-72f4-85cd-134ae1cf6513","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a20238-d903-70a7-b1e4-7d35313de293","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a20238-d903-70a7-b1e4-7d35313de293@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');


--
-- Name: account_health account_health_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_health
    ADD CONSTRAINT account_health_key PRIMARY KEY (account);


--
-- Name: drafts drafts_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.drafts
    ADD CONSTRAINT drafts_key PRIMARY KEY (turn_id, revision);


--
-- Name: failed_sign_ins failed_sign_ins_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.failed_sign_ins
    ADD CONSTRAINT failed_sign_ins_key PRIMARY KEY (id);


--
-- Name: history history_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.history
    ADD CONSTRAINT history_key PRIMARY KEY (id);


--
-- Name: invitations invitations_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_key PRIMARY KEY (token_hash);


--
-- Name: mailboxes mailboxes_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mailboxes
    ADD CONSTRAINT mailboxes_key PRIMARY KEY (account, mailbox);


--
-- Name: message_ids message_ids_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.message_ids
    ADD CONSTRAINT message_ids_key PRIMARY KEY (message_id, message_row);


--
-- Name: messages messages_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messages
    ADD CONSTRAINT messages_key PRIMARY KEY (id);


--
-- Name: occurrences occurrences_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.occurrences
    ADD CONSTRAINT occurrences_key PRIMARY KEY (account, mailbox, uid_validity, uid);


--
-- Name: outbox outbox_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_key PRIMARY KEY (id);


--
-- Name: raw_chunks raw_chunks_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.raw_chunks
    ADD CONSTRAINT raw_chunks_key PRIMARY KEY (sha256, "position");


--
-- Name: raw_mails raw_mails_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.raw_mails
    ADD CONSTRAINT raw_mails_key PRIMARY KEY (sha256);


--
-- Name: schema_versions schema_versions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.schema_versions
    ADD CONSTRAINT schema_versions_pkey PRIMARY KEY (version);


--
-- Name: sessions sessions_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_key PRIMARY KEY (token_hash);


--
-- Name: staff staff_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.staff
    ADD CONSTRAINT staff_key PRIMARY KEY (id);


--
-- Name: ticket_numbers ticket_numbers_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ticket_numbers
    ADD CONSTRAINT ticket_numbers_key PRIMARY KEY (year);


--
-- Name: tickets tickets_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tickets
    ADD CONSTRAINT tickets_key PRIMARY KEY (id);


--
-- Name: turns turns_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.turns
    ADD CONSTRAINT turns_key PRIMARY KEY (id);


--
-- Name: failed_sign_ins_by_age; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX failed_sign_ins_by_age ON public.failed_sign_ins USING btree (at);


--
-- Name: failed_sign_ins_by_name; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX failed_sign_ins_by_name ON public.failed_sign_ins USING btree (sign_in, at);


--
-- Name: history_by_ticket; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX history_by_ticket ON public.history USING btree (ticket_id, at, id);


--
-- Name: invitations_by_staff; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX invitations_by_staff ON public.invitations USING btree (staff_id);


--
-- Name: message_ids_by_message; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX message_ids_by_message ON public.message_ids USING btree (message_row);


--
-- Name: messages_by_bin; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messages_by_bin ON public.messages USING btree (bin, at, id);


--
-- Name: messages_by_bin_of_account; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messages_by_bin_of_account ON public.messages USING btree (bin, account, at, id);


--
-- Name: messages_by_raw; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX messages_by_raw ON public.messages USING btree (account, raw_sha256);


--
-- Name: messages_by_suspicion; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messages_by_suspicion ON public.messages USING btree (parse_suspect, account);


--
-- Name: messages_by_ticket; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messages_by_ticket ON public.messages USING btree (ticket_id, at, id);


--
-- Name: occurrences_by_account_work; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX occurrences_by_account_work ON public.occurrences USING btree (state, account, internal_date, uid);


--
-- Name: occurrences_by_raw; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX occurrences_by_raw ON public.occurrences USING btree (account, raw_sha256, internal_date);


--
-- Name: occurrences_by_work; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX occurrences_by_work ON public.occurrences USING btree (state, internal_date, uid);


--
-- Name: outbox_by_filing; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX outbox_by_filing ON public.outbox USING btree (state, filed_at, delivered_at, id);


--
-- Name: outbox_by_ticket; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX outbox_by_ticket ON public.outbox USING btree (ticket_id, undo_until, id);


--
-- Name: outbox_by_turn; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX outbox_by_turn ON public.outbox USING btree (turn_id, undo_until, id);


--
-- Name: outbox_by_work; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX outbox_by_work ON public.outbox USING btree (state, account, ready_at, id);


--
-- Name: outbox_once_a_turn; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX outbox_once_a_turn ON public.outbox USING btree (turn_id) WHERE (state = ANY (ARRAY['scheduled'::text, 'claimed'::text, 'may-have-sent'::text, 'delivered'::text, 'uncertain'::text]));


--
-- Name: sessions_by_expiry; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sessions_by_expiry ON public.sessions USING btree (expires_at);


--
-- Name: sessions_by_staff; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sessions_by_staff ON public.sessions USING btree (staff_id);


--
-- Name: staff_by_sign_in; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX staff_by_sign_in ON public.staff USING btree (sign_in);


--
-- Name: tickets_by_customer; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tickets_by_customer ON public.tickets USING btree (customer_key, opened_at, id);


--
-- Name: tickets_by_number; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX tickets_by_number ON public.tickets USING btree (number);


--
-- Name: tickets_by_queue; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tickets_by_queue ON public.tickets USING btree (state, severity_rank, due_sort, id, account, market);


--
-- Name: turns_by_ticket; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX turns_by_ticket ON public.turns USING btree (ticket_id, opened_at, id);


--
-- Name: account_health account_health_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER account_health_changed AFTER INSERT OR DELETE OR UPDATE ON public.account_health FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: drafts drafts_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER drafts_changed AFTER INSERT OR DELETE OR UPDATE ON public.drafts FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: history history_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER history_changed AFTER INSERT OR DELETE OR UPDATE ON public.history FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: messages messages_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER messages_changed AFTER INSERT OR DELETE OR UPDATE ON public.messages FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: occurrences occurrences_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER occurrences_changed AFTER INSERT OR DELETE OR UPDATE ON public.occurrences FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: outbox outbox_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER outbox_changed AFTER INSERT OR DELETE OR UPDATE ON public.outbox FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: staff staff_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER staff_changed AFTER INSERT OR DELETE OR UPDATE ON public.staff FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: tickets tickets_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER tickets_changed AFTER INSERT OR DELETE OR UPDATE ON public.tickets FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: turns turns_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER turns_changed AFTER INSERT OR DELETE OR UPDATE ON public.turns FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: drafts drafts_turn_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.drafts
    ADD CONSTRAINT drafts_turn_id_fkey FOREIGN KEY (turn_id) REFERENCES public.turns(id);


--
-- Name: history history_ticket_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.history
    ADD CONSTRAINT history_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);


--
-- Name: invitations invitations_staff_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES public.staff(id);


--
-- Name: message_ids message_ids_message_row_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.message_ids
    ADD CONSTRAINT message_ids_message_row_fkey FOREIGN KEY (message_row) REFERENCES public.messages(id);


--
-- Name: messages messages_ticket_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messages
    ADD CONSTRAINT messages_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);


--
-- Name: outbox outbox_ticket_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);


--
-- Name: outbox outbox_turn_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_turn_id_fkey FOREIGN KEY (turn_id) REFERENCES public.turns(id);


--
-- Name: raw_chunks raw_chunks_sha256_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.raw_chunks
    ADD CONSTRAINT raw_chunks_sha256_fkey FOREIGN KEY (sha256) REFERENCES public.raw_mails(sha256);


--
-- Name: sessions sessions_staff_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES public.staff(id);


--
-- Name: turns turns_ticket_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.turns
    ADD CONSTRAINT turns_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);


--
-- PostgreSQL database dump complete
--

\unrestrict H0NRsfKNyyzV9X8N2r0cs7YrwceWzz3qfXaeajf80Rkdo6Xov52zPPtjdgSI4GT

