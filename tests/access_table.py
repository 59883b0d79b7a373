"""What each role gets at each address: the one table of access. A new address gets a row here, or the test fails.

Columns: name of the address, what it is about (tests/addresses.py), the answers to opening it, the answers to a form
sent there. Answers stand in the order of ROLES (stranger, member, contributor, focal point, alternate, coordinator,
seat-holder, secretariat); one number holds for all. Contributor, focal point and alternate are Kyrgyzstan's, the
coordinator is that of the Andes.

200 a page, 302 done or sent to sign in, 403 may see but not do, 404 may not even know, 405 not in this way, 409 changed
meanwhile, 422 the form is incomplete: whoever gets 302, 409 or 422 for a form may do it.
"""

TABLE = """
account_change_password              | -             | 302                             | 302
account_confirm_login_code           | -             | 302                             | 302
account_email                        | -             | 302                             | 405
account_email_verification_sent      | -             | 302                             | 302
account_inactive                     | -             | 200                             | 405
account_login                        | -             | 200 302 302 302 302 302 302 302 | 200 302 302 302 302 302 302 302
account_logout                       | -             | 302 200 200 200 200 200 200 200 | 302
account_reauthenticate               | -             | 302 403 403 403 403 302 302 302 | 302 403 403 403 403 302 302 302
account_request_login_code           | -             | 200 302 302 302 302 302 302 302 | 200 302 302 302 302 302 302 302
account_reset_password               | -             | 200                             | 200
account_reset_password_done          | -             | 200                             | 405
account_reset_password_from_key      | -             | 200                             | 200
account_reset_password_from_key_done | -             | 200                             | 405
account_set_password                 | -             | 302 200 200 200 200 200 200 200 | 302 200 200 200 200 200 200 200
account_signup                       | -             | 200                             | 405
accounts:account                     | -             | 302 200 200 200 200 200 200 200 | 302 405 405 405 405 405 405 405
accounts:demo-sign-in                | -             | 405                             | 404
accounts:invitation-accept           | -             | 200                             | 422
accounts:invitation-withdraw         | -             | 302 405 405 405 405 405 405 405 | 302 404 404 404 404 404 404 302
accounts:invitations                 | -             | 302 404 404 404 404 404 404 200 | 302 405 405 405 405 405 405 405
accounts:invite                      | -             | 302 404 404 404 404 404 404 200 | 302 404 404 404 404 404 404 422
accounts:people                      | -             | 302 404 404 404 404 404 404 200 | 302 405 405 405 405 405 405 405
accounts:person                      | -             | 302 404 404 404 404 404 404 200 | 302 405 405 405 405 405 405 405
accounts:profile-change              | -             | 302 405 405 405 405 405 405 405 | 302 422 422 422 422 422 422 422
accounts:role-end                    | -             | 302 405 405 405 405 405 405 405 | 302 404 404 404 404 404 404 302
accounts:role-give                   | -             | 302 405 405 405 405 405 405 405 | 302 404 404 404 404 404 404 422
accounts:sessions-end                | -             | 302 405 405 405 405 405 405 405 | 302
api-1:activity                       | public        | 200                             | 405
api-1:activity                       | amended       | 200                             | 405
api-1:activity                       | members       | 404 200 200 200 200 200 200 200 | 405
api-1:activity                       | secretariat   | 404 404 404 404 404 404 404 200 | 405
api-1:activity                       | withdrawn     | 404                             | 405
api-1:api-root                       | -             | 404                             | 404
api-1:calls                          | -             | 200                             | 405
api-1:concept                        | -             | 200                             | 405
api-1:concepts                       | -             | 200                             | 405
api-1:cycles                         | -             | 200                             | 405
api-1:edition                        | -             | 200                             | 405
api-1:editions                       | -             | 200                             | 405
api-1:gathering                      | out           | 200                             | 405
api-1:gathering                      | prepared      | 404 404 404 404 404 404 404 200 | 405
api-1:gathering_timetable            | -             | 404 404 200 200 200 404 404 200 | 405
api-1:gatherings                     | -             | 200                             | 405
api-1:needs                          | -             | 200                             | 405
api-1:offers                         | -             | 200                             | 405
api-1:openapi-json                   | -             | 200                             | 200
api-1:plan                           | -             | 200                             | 405
api-1:report                         | draft         | 404                             | 405
api-1:report                         | submitted     | 404                             | 405
api-1:report                         | published     | 200                             | 405
api-1:report                         | annual        | 404                             | 405
api-1:reports                        | -             | 200                             | 405
api-1:requests                       | -             | 200                             | 405
api-1:round                          | decided       | 200                             | 405
api-1:round                          | proposed      | 404 404 404 404 404 404 404 200 | 405
api-1:round                          | draft         | 404                             | 405
api-1:rounds                         | -             | 200                             | 405
api-1:section                        | in force      | 200                             | 405
api-1:section                        | withdrawn     | 404                             | 405
api-1:sections                       | -             | 200                             | 405
api-1:services                       | -             | 200                             | 405
api-1:vocabularies                   | -             | 200                             | 405
api-1:vocabulary                     | -             | 200                             | 405
api-1:workplan                       | public        | 200                             | 405
api-1:workplan                       | amended       | 200                             | 405
api-1:workplan                       | members       | 404 200 200 200 200 200 200 200 | 405
api-1:workplan                       | secretariat   | 404 404 404 404 404 404 404 200 | 405
api-1:workplan                       | withdrawn     | 200                             | 405
api-1:workplans                      | -             | 200                             | 405
brokerage:conflict-lift              | -             | 302 405 405 405 405 405 405 405 | 403 404 403 403 403 404 404 302
brokerage:addition                   | -             | 302 403 403 403 403 403 403 200 | 403 405 405 405 405 405 405 405
brokerage:addition-measure           | -             | 302 405 405 405 405 405 405 405 | 403 403 403 403 403 403 403 302
brokerage:addition-new               | -             | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
brokerage:addition-take-in           | -             | 302 405 405 405 405 405 405 405 | 403
brokerage:addition-withdraw          | -             | 302 405 405 405 405 405 405 405 | 403 403 403 403 403 403 403 302
brokerage:concept                    | -             | 200                             | 405
brokerage:engagement                 | -             | 302 404 200 200 200 404 404 200 | 403 405 405 405 405 405 405 405
brokerage:engagement-accept          | -             | 302 404 403 200 200 404 404 403 | 403 404 403 302 302 404 404 403
brokerage:engagement-agree           | -             | 302 404 403 403 403 404 404 403 | 403 404 403 403 403 404 404 403
brokerage:engagement-begin           | -             | 302 405 405 405 405 405 405 405 | 403 404 403 403 403 404 404 403
brokerage:engagement-deliver         | -             | 302 404 403 403 403 404 404 403 | 403 404 403 403 403 404 404 403
brokerage:engagement-end             | -             | 302 404 403 200 200 404 404 200 | 403 404 403 422 422 404 404 422
brokerage:engagement-evaluate        | -             | 302 404 403 403 403 404 404 403 | 403 404 403 403 403 404 404 403
brokerage:engagement-evidence        | -             | 302 405 405 405 405 405 405 405 | 403 404 403 403 403 404 404 403
brokerage:engagements                | -             | 302 200 200 200 200 200 200 200 | 403 405 405 405 405 405 405 405
brokerage:exchange                   | -             | 200                             | 405
brokerage:extending                  | -             | 302 403 403 403 403 403 403 200 | 403 405 405 405 405 405 405 405
brokerage:gaps                       | -             | 200                             | 405
brokerage:gathering                  | prepared      | 404 404 404 404 404 404 404 200 | 405
brokerage:gathering                  | out           | 200                             | 405
brokerage:gathering-arrange          | -             | 302 405 405 405 405 405 405 405 | 403 403 403 403 403 403 403 409
brokerage:gathering-calendar         | -             | 302 404 200 200 200 404 404 200 | 403 405 405 405 405 405 405 405
brokerage:gathering-cancel           | -             | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
brokerage:gathering-edit             | -             | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
brokerage:gathering-hold             | -             | 302 405 405 405 405 405 405 405 | 403
brokerage:gathering-new              | -             | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
brokerage:gathering-open             | -             | 302 405 405 405 405 405 405 405 | 403 403 403 403 403 403 403 409
brokerage:gathering-publish          | -             | 302 405 405 405 405 405 405 405 | 403 403 403 403 403 403 403 409
brokerage:gathering-timetable        | -             | 302 404 200 200 200 404 404 200 | 403 405 405 405 405 405 405 405
brokerage:gatherings                 | -             | 200                             | 405
brokerage:item                       | request       | 200                             | 405
brokerage:item                       | offer         | 404 200 200 200 200 200 200 200 | 405
brokerage:item                       | discreet      | 404 404 200 200 200 404 404 200 | 405
brokerage:item                       | draft         | 404 404 200 200 200 404 404 404 | 405
brokerage:item                       | given         | 200                             | 405
brokerage:item-close                 | request       | 302 403 403 200 200 403 403 200 | 403 403 403 422 422 403 403 422
brokerage:item-close                 | offer         | 302 403 403 200 200 403 403 200 | 403 403 403 422 422 403 403 422
brokerage:item-close                 | discreet      | 302 404 403 200 200 404 404 200 | 403 404 403 422 422 404 404 422
brokerage:item-close                 | draft         | 302 404 403 200 200 404 404 404 | 403 404 403 422 422 404 404 404
brokerage:item-close                 | given         | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
brokerage:item-endorse               | request       | 302 405 405 405 405 405 405 405 | 403 403 403 409 409 403 403 403
brokerage:item-endorse               | offer         | 302 405 405 405 405 405 405 405 | 403
brokerage:item-endorse               | discreet      | 302 405 405 405 405 405 405 405 | 403 404 403 403 403 404 404 403
brokerage:item-endorse               | draft         | 302 405 405 405 405 405 405 405 | 403 404 403 403 403 404 404 404
brokerage:item-endorse               | given         | 302 405 405 405 405 405 405 405 | 403
brokerage:item-facts                 | request       | 302 403 403 200 200 403 403 200 | 403 403 403 409 409 403 403 409
brokerage:item-facts                 | offer         | 302 403 403 200 200 403 403 200 | 403 403 403 409 409 403 403 409
brokerage:item-facts                 | discreet      | 302 404 403 200 200 404 404 200 | 403 404 403 409 409 404 404 409
brokerage:item-facts                 | draft         | 302 404 200 200 200 404 404 404 | 403 404 302 302 302 404 404 404
brokerage:item-facts                 | given         | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 409
brokerage:item-new                   | requests      | 302 403 200 200 200 403 403 200 | 403 403 422 422 422 403 403 422
brokerage:item-new                   | offers        | 302 403 200 200 200 403 403 200 | 403 403 422 422 422 403 403 422
brokerage:item-renew                 | request       | 302 403 403 200 200 403 403 200 | 403 403 403 422 422 403 403 422
brokerage:item-renew                 | offer         | 302 403 403 200 200 403 403 200 | 403 403 403 422 422 403 403 422
brokerage:item-renew                 | discreet      | 302 404 403 200 200 404 404 200 | 403 404 403 422 422 404 404 422
brokerage:item-renew                 | draft         | 302 404 403 403 403 404 404 404 | 403 404 403 403 403 404 404 404
brokerage:item-renew                 | given         | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
brokerage:item-screen                | request       | 302 403 403 403 403 403 403 403 | 403
brokerage:item-screen                | offer         | 302 403 403 403 403 403 403 403 | 403
brokerage:item-screen                | discreet      | 302 404 403 403 403 404 404 403 | 403 404 403 403 403 404 404 403
brokerage:item-screen                | draft         | 302 404 403 403 403 404 404 404 | 403 404 403 403 403 404 404 404
brokerage:item-screen                | given         | 302 403 403 403 403 403 403 403 | 403
brokerage:item-send                  | request       | 302 403 403 403 403 403 403 403 | 403
brokerage:item-send                  | offer         | 302 403 403 403 403 403 403 403 | 403
brokerage:item-send                  | discreet      | 302 404 403 403 403 404 404 403 | 403 404 403 403 403 404 404 403
brokerage:item-send                  | draft         | 302 404 403 200 200 404 404 404 | 403 404 403 422 422 404 404 404
brokerage:item-send                  | given         | 302 403 403 403 403 403 403 403 | 403
brokerage:item-words                 | request       | 302 403 403 200 200 403 403 200 | 403 403 403 422 422 403 403 422
brokerage:item-words                 | offer         | 302 403 403 200 200 403 403 200 | 403 403 403 422 422 403 403 422
brokerage:item-words                 | discreet      | 302 404 403 200 200 404 404 200 | 403 404 403 422 422 404 404 422
brokerage:item-words                 | draft         | 302 404 200 200 200 404 404 404 | 403 404 422 422 422 404 404 404
brokerage:item-words                 | given         | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
brokerage:items                      | requests      | 200                             | 405
brokerage:items                      | offers        | 200                             | 405
brokerage:match-conflict             | -             | 302 404 403 200 200 404 404 200 | 403 404 403 422 422 404 404 422
brokerage:match-decline              | -             | 302 404 403 200 200 404 404 200 | 403 404 403 422 422 404 404 422
brokerage:match-propose              | -             | 302 404 403 200 200 404 404 200 | 403 404 403 302 302 404 404 302
brokerage:meeting-drop               | -             | 302 405 405 405 405 405 405 405 | 403 404 403 403 403 404 404 302
brokerage:meeting-move               | -             | 302 404 403 403 403 404 404 200 | 403 404 403 403 403 404 404 422
brokerage:meeting-new                | -             | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
brokerage:meeting-outcome            | -             | 302 404 403 200 200 404 404 200 | 403 404 403 422 422 404 404 422
brokerage:meeting-settle             | -             | 302 405 405 405 405 405 405 405 | 403 404 403 403 403 404 404 302
brokerage:mine                       | -             | 302 200 200 200 200 200 200 200 | 403 405 405 405 405 405 405 405
brokerage:participant                | -             | 302 404 200 200 200 404 404 200 | 403 405 405 405 405 405 405 405
brokerage:participant-calendar       | -             | 302 404 200 200 200 404 404 200 | 403 405 405 405 405 405 405 405
brokerage:participant-edit           | -             | 302 404 403 403 403 404 404 403 | 403 404 403 403 403 404 404 403
brokerage:participant-leave          | -             | 302 405 405 405 405 405 405 405 | 403 404 403 403 403 404 404 403
brokerage:participant-new            | -             | 302 403 403 403 403 403 403 403 | 403
brokerage:request-answer             | request       | 302 403 403 403 403 403 403 403 | 403
brokerage:request-answer             | draft         | 302 404 403 403 403 404 404 404 | 403 404 403 403 403 404 404 404
brokerage:roster                     | -             | 200                             | 405
brokerage:round                      | decided       | 200                             | 405
brokerage:round                      | proposed      | 404 404 404 404 404 404 404 200 | 405
brokerage:round                      | draft         | 404 404 404 404 404 404 404 200 | 405
brokerage:round-change               | decided       | 302 403 403 403 403 403 403 403 | 403
brokerage:round-change               | proposed      | 302 404 404 404 404 404 404 200 | 403 404 404 404 404 404 404 422
brokerage:round-change               | draft         | 302 404 404 404 404 404 404 403 | 403 404 404 404 404 404 404 403
brokerage:round-choose               | decided       | 302 403 403 403 403 403 403 403 | 403
brokerage:round-choose               | proposed      | 302 404 404 404 404 404 404 403 | 403 404 404 404 404 404 404 403
brokerage:round-choose               | draft         | 302 404 404 404 404 404 404 200 | 403 404 404 404 404 404 404 409
brokerage:round-decide               | decided       | 302 403 403 403 403 403 403 403 | 403
brokerage:round-decide               | proposed      | 302 404 404 404 404 404 404 200 | 403 404 404 404 404 404 404 422
brokerage:round-decide               | draft         | 302 404 404 404 404 404 404 403 | 403 404 404 404 404 404 404 403
brokerage:round-drop                 | decided       | 302 403 403 403 403 403 403 403 | 403
brokerage:round-drop                 | proposed      | 302 404 404 404 404 404 404 200 | 403 404 404 404 404 404 404 422
brokerage:round-drop                 | draft         | 302 404 404 404 404 404 404 200 | 403 404 404 404 404 404 404 422
brokerage:round-inputs               | decided       | 302 403 403 403 403 403 403 403 | 403
brokerage:round-inputs               | proposed      | 302 404 404 404 404 404 404 403 | 403 404 404 404 404 404 404 403
brokerage:round-inputs               | draft         | 302 404 404 404 404 404 404 200 | 403 404 404 404 404 404 404 422
brokerage:round-new                  | -             | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
brokerage:round-propose              | decided       | 302 405 405 405 405 405 405 405 | 403 403 403 403 403 403 403 404
brokerage:round-propose              | proposed      | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 404 404 403
brokerage:round-propose              | draft         | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 404 404 403
brokerage:round-reopen               | decided       | 302 405 405 405 405 405 405 405 | 403
brokerage:round-reopen               | proposed      | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 404 404 409
brokerage:round-reopen               | draft         | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 404 404 403
brokerage:round-stop                 | decided       | 302 405 405 405 405 405 405 405 | 403
brokerage:round-stop                 | proposed      | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 404 404 403
brokerage:round-stop                 | draft         | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 404 404 403
brokerage:rounds                     | -             | 200                             | 405
brokerage:service                    | here          | 200                             | 405
brokerage:service                    | gone          | 200                             | 405
brokerage:service-check              | here          | 302 405 405 405 405 405 405 405 | 403 403 403 302 302 403 403 302
brokerage:service-check              | gone          | 302 405 405 405 405 405 405 405 | 403
brokerage:service-edit               | here          | 302 403 403 200 200 403 403 200 | 403 403 403 422 422 403 403 422
brokerage:service-edit               | gone          | 302 403 403 403 403 403 403 403 | 403
brokerage:service-new                | -             | 302 403 403 200 200 403 403 200 | 403 403 403 422 422 403 403 422
brokerage:service-withdraw           | here          | 302 403 403 200 200 403 403 200 | 403 403 403 422 422 403 403 422
brokerage:service-withdraw           | gone          | 302 403 403 403 403 403 403 403 | 403
brokerage:services                   | -             | 200                             | 405
brokerage:specialist                 | public        | 200                             | 405
brokerage:specialist                 | members       | 404 200 200 200 200 200 200 200 | 405
brokerage:specialist-drop            | public        | 302 405 405 405 405 405 405 405 | 403 403 403 302 302 403 403 302
brokerage:specialist-drop            | members       | 302 405 405 405 405 405 405 405 | 403 403 403 302 302 403 403 302
brokerage:specialist-edit            | public        | 302 403 403 200 200 403 403 200 | 403 403 403 422 422 403 403 422
brokerage:specialist-edit            | members       | 302 403 403 200 200 403 403 200 | 403 403 403 422 422 403 403 422
brokerage:specialist-new             | -             | 302 403 403 200 200 403 403 200 | 403 403 403 422 422 403 403 422
brokerage:thesaurus                  | -             | 200                             | 405
brokerage:weights                    | -             | 302 403 403 403 403 403 403 200 | 403 405 405 405 405 405 405 405
brokerage:weights-adopt              | -             | 302 405 405 405 405 405 405 405 | 403
brokerage:weights-back               | -             | 302 405 405 405 405 405 405 405 | 403
brokerage:weights-measure            | -             | 302 405 405 405 405 405 405 405 | 403 403 403 403 403 403 403 302
core:open-data                       | -             | 200                             | 405
brokerage:wish-drop                  | -             | 302 405 405 405 405 405 405 405 | 403 404 403 403 403 404 404 403
brokerage:wish-new                   | -             | 302 404 403 403 403 404 404 403 | 403 404 403 403 403 404 404 403
core:patterns                        | -             | 200                             | 200
country-file                         | -             | 200                             | 405
calendar-file                        | -             | 302 200 200 200 200 200 200 200 | 405
cycle-file                           | -             | 200                             | 405
data-package                         | -             | 200                             | 405
edition-citation                     | -             | 200                             | 405
edition-file                         | -             | 200                             | 405
home:calendar                        | -             | 302 200 200 200 200 200 200 200 | 403 405 405 405 405 405 405 405
finance:approach                     | -             | 302 404 404 404 404 200 404 200 | 403 405 405 405 405 405 405 405
finance:approach-commit              | -             | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 403 404 403
finance:approach-new                 | members       | 302 403 403 403 403 200 403 200 | 403 403 403 403 403 422 403 422
finance:approach-new                 | public        | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
finance:approach-step                | -             | 302 404 404 404 404 200 404 200 | 403 404 404 404 404 422 404 422
finance:approaches                   | -             | 302 200 200 200 200 200 200 200 | 403 405 405 405 405 405 405 405
finance:budget-edit                  | -             | 302 403 403 200 200 403 403 200 | 403 403 403 302 302 403 403 302
finance:budget-new                   | -             | 302 403 403 200 200 403 403 200 | 403 403 403 422 422 403 403 422
finance:budgets                      | -             | 200                             | 405
finance:call                         | hidden        | 404 404 404 404 404 404 404 200 | 405
finance:call                         | public        | 200                             | 405
finance:call-edit                    | hidden        | 302 404 404 404 404 404 404 200 | 403 404 404 404 404 404 404 422
finance:call-edit                    | public        | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
finance:call-new                     | hidden        | 302 404 404 404 404 404 404 200 | 403 404 404 404 404 404 404 422
finance:call-new                     | public        | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
finance:call-restore                 | hidden        | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 404 404 302
finance:call-restore                 | public        | 302 405 405 405 405 405 405 405 | 403 403 403 403 403 403 403 302
finance:call-withdraw                | hidden        | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 404 404 302
finance:call-withdraw                | public        | 302 405 405 405 405 405 405 405 | 403 403 403 403 403 403 403 302
finance:calls                        | -             | 200                             | 405
finance:document                     | -             | 302 404 404 404 404 200 404 200 | 403 405 405 405 405 405 405 405
finance:document-add                 | -             | 302 404 404 404 404 200 404 200 | 403 404 404 404 404 422 404 422
finance:document-drop                | -             | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 302 404 302
finance:flow-decide                  | hidden        | 302 404 404 404 404 404 404 403 | 403 404 404 404 404 404 404 403
finance:flow-decide                  | receipt       | 302 403 403 403 403 403 403 403 | 403
finance:flow-decide                  | waiting       | 302 404 404 403 403 404 404 200 | 403 404 404 403 403 404 404 302
finance:flow-edit                    | hidden        | 302 404 404 404 404 404 404 200 | 403 404 404 404 404 404 404 422
finance:flow-edit                    | receipt       | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
finance:flow-edit                    | waiting       | 302 404 404 200 200 404 404 200 | 403 404 404 422 422 404 404 422
finance:flow-evidence                | hidden        | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 404 404 302
finance:flow-evidence                | receipt       | 302 405 405 405 405 405 405 405 | 403 403 403 403 403 403 403 302
finance:flow-evidence                | waiting       | 302 405 405 405 405 405 405 405 | 403 404 404 403 403 404 404 403
finance:flow-new                     | members       | 302 403 403 403 403 200 403 200 | 403 403 403 403 403 422 403 422
finance:flow-new                     | public        | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
finance:flow-rate                    | hidden        | 302 404 404 404 404 404 404 200 | 403 404 404 404 404 404 404 422
finance:flow-rate                    | receipt       | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
finance:flow-rate                    | waiting       | 302 404 404 403 403 404 404 403 | 403 404 404 403 403 404 404 403
finance:flow-withdraw                | hidden        | 302 404 404 404 404 404 404 200 | 403 404 404 404 404 404 404 422
finance:flow-withdraw                | receipt       | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
finance:flow-withdraw                | waiting       | 302 404 404 200 200 404 404 200 | 403 404 404 422 422 404 404 422
finance:fund-edit                    | hidden        | 302 404 404 404 404 404 404 200 | 403 404 404 404 404 404 404 422
finance:fund-edit                    | public        | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
finance:fund-new                     | hidden        | 302 404 404 404 404 404 404 200 | 403 404 404 404 404 404 404 422
finance:fund-new                     | public        | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
finance:fund-restore                 | hidden        | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 404 404 302
finance:fund-restore                 | public        | 302 405 405 405 405 405 405 405 | 403 403 403 403 403 403 403 302
finance:fund-withdraw                | hidden        | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 404 404 302
finance:fund-withdraw                | public        | 302 405 405 405 405 405 405 405 | 403 403 403 403 403 403 403 302
finance:funder                       | hidden        | 404 404 404 404 404 404 404 200 | 405
finance:funder                       | public        | 200                             | 405
finance:funder-edit                  | hidden        | 302 404 404 404 404 404 404 200 | 403 404 404 404 404 404 404 422
finance:funder-edit                  | public        | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
finance:funder-new                   | -             | 302 403 403 200 200 200 200 200 | 403 403 403 422 422 422 422 422
finance:funder-restore               | hidden        | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 404 404 302
finance:funder-restore               | public        | 302 405 405 405 405 405 405 405 | 403 403 403 403 403 403 403 302
finance:funder-withdraw              | hidden        | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 404 404 302
finance:funder-withdraw              | public        | 302 405 405 405 405 405 405 405 | 403 403 403 403 403 403 403 302
finance:funders                      | -             | 200                             | 405
finance:funding                      | -             | 200                             | 405
finance:need                         | members       | 404 200 200 200 200 200 200 200 | 405
finance:need                         | public        | 200                             | 405
finance:need-adopt                   | members       | 302 403 403 200 200 403 403 200 | 403 403 403 422 422 403 403 422
finance:need-adopt                   | public        | 302 403 403 200 200 403 403 200 | 403 403 403 422 422 403 403 422
finance:need-edit                    | members       | 302 403 403 403 403 200 403 200 | 403 403 403 403 403 422 403 422
finance:need-edit                    | public        | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
finance:need-new                     | members       | 302 403 403 403 403 200 403 200 | 403 403 403 403 403 422 403 422
finance:need-new                     | public        | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
finance:need-withdraw                | members       | 302 403 403 403 403 200 403 200 | 403 403 403 403 403 422 403 422
finance:need-withdraw                | public        | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
home:desk                            | -             | 302 200 200 200 200 200 200 200 | 302 200 200 200 200 200 200 200
home:front                           | -             | 200                             | 200
home:help                            | -             | 200                             | 200
home:queue                           | -             | 302 200 200 200 200 200 200 200 | 403 405 405 405 405 405 405 405
home:queue-decide                    | -             | 302 405 405 405 405 405 405 405 | 403 422 422 422 422 422 422 422
home:reason-drop                     | -             | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 404 404 404
indicator-file                       | -             | 404                             | 405
initiative-feed                      | -             | 200                             | 405
initiatives:contribution             | public        | 200                             | 200
initiatives:contribution             | secretariat   | 404 404 200 200 200 200 404 200 | 404 404 200 200 200 200 404 200
initiatives:contribution-commit      | public        | 302 403 403 200 200 403 403 200 | 403 403 403 302 302 403 403 302
initiatives:contribution-commit      | secretariat   | 302 404 403 200 200 403 404 200 | 403 404 403 302 302 403 404 302
initiatives:contribution-deliver     | public        | 302 403 403 403 403 403 403 403 | 403
initiatives:contribution-deliver     | secretariat   | 302 404 403 403 403 403 404 403 | 403 404 403 403 403 403 404 403
initiatives:contribution-edit        | public        | 302 403 403 200 200 403 403 200 | 403 403 403 422 422 403 403 422
initiatives:contribution-edit        | secretariat   | 302 404 403 200 200 403 404 200 | 403 404 403 422 422 403 404 422
initiatives:contribution-pledge      | andes         | 302 403 403 200 200 403 403 200 | 403 403 403 422 422 403 403 422
initiatives:contribution-pledge      | proposal      | 302 403 403 200 200 403 403 200 | 403 403 403 422 422 403 403 422
initiatives:contribution-withdraw    | public        | 302 403 403 200 200 403 403 200 | 403 403 403 422 422 403 403 422
initiatives:contribution-withdraw    | secretariat   | 302 404 403 200 200 403 404 200 | 403 404 403 422 422 403 404 422
initiatives:contributions            | andes         | 200                             | 200
initiatives:contributions            | proposal      | 404 200 200 200 200 200 200 200 | 404 200 200 200 200 200 200 200
initiatives:following                | -             | 302 200 200 200 200 200 200 200 | 403 422 422 422 422 422 422 422
initiatives:following-stop           | -             | 200                             | 200
initiatives:initiative               | andes         | 200                             | 200
initiatives:initiative               | proposal      | 404 200 200 200 200 200 200 200 | 404 200 200 200 200 200 200 200
initiatives:initiative-decide        | andes         | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
initiatives:initiative-decide        | proposal      | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
initiatives:initiative-edit          | andes         | 302 403 403 403 403 200 403 200 | 403 403 403 403 403 422 403 422
initiatives:initiative-edit          | proposal      | 302 403 403 200 200 403 403 200 | 403 403 403 422 422 403 403 422
initiatives:initiative-join          | andes         | 302 403 403 200 200 403 403 200 | 403 403 403 422 422 403 403 422
initiatives:initiative-join          | proposal      | 302 403 403 200 200 403 403 200 | 403 403 403 422 422 403 403 422
initiatives:initiative-propose       | -             | 302 403 403 200 200 403 403 200 | 403 403 403 422 422 403 403 422
initiatives:initiatives              | -             | 200                             | 200
initiatives:participants             | andes         | 200                             | 200
initiatives:participants             | proposal      | 404 200 200 200 200 200 200 200 | 404 200 200 200 200 200 200 200
initiatives:participation-answer     | taking-part   | 302 403 403 403 403 403 403 403 | 403
initiatives:participation-answer     | asking        | 302 404 404 404 404 200 404 200 | 403 404 404 404 404 422 404 422
initiatives:participation-leave      | taking-part   | 302 403 403 200 200 403 403 200 | 403 403 403 422 422 403 403 422
initiatives:participation-leave      | asking        | 302 404 404 404 404 403 404 200 | 403 404 404 404 404 403 404 422
initiatives:participation-role       | taking-part   | 302 403 403 403 403 200 403 200 | 403 403 403 403 403 422 403 422
initiatives:participation-role       | asking        | 302 404 404 404 404 403 404 403 | 403 404 404 404 404 403 404 403
members:application                  | draft         | 302 404 404 404 404 404 404 404 | 403 405 405 405 405 405 405 405
members:application                  | sent          | 302 404 404 404 404 404 404 200 | 403 405 405 405 405 405 405 405
members:application-accept           | draft         | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 404 404 404
members:application-accept           | sent          | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 404 404 409
members:application-ask              | draft         | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 404 404 404
members:application-ask              | sent          | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 404 404 422
members:application-decline          | draft         | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 404 404 404
members:application-decline          | sent          | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 404 404 422
members:application-proof            | draft         | 302 404 404 404 404 404 404 404 | 403 405 405 405 405 405 405 405
members:application-proof            | sent          | 302 404 404 404 404 404 404 404 | 403 405 405 405 405 405 405 405
members:application-screen           | draft         | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 404 404 404
members:application-screen           | sent          | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 404 404 409
members:applications                 | -             | 302 403 403 403 403 403 403 200 | 403 405 405 405 405 405 405 405
members:apply                        | -             | 200                             | 422
members:apply-letter                 | draft         | 404                             | 405
members:apply-letter                 | sent          | 404                             | 405
members:apply-page                   | draft         | 200                             | 422
members:apply-page                   | sent          | 200                             | 422
members:apply-step                   | draft         | 200                             | 409
members:apply-step                   | sent          | 302                             | 403
members:commitment                   | public        | 200                             | 405
members:commitment                   | secretariat   | 404 404 200 200 200 404 404 200 | 405
members:commitment-document          | public        | 200                             | 405
members:commitment-document          | secretariat   | 404 404 200 200 200 404 404 200 | 405
members:commitment-edit              | public        | 302 403 403 200 200 403 403 200 | 403 403 403 422 422 403 403 422
members:commitment-edit              | secretariat   | 302 404 403 200 200 404 404 200 | 403 404 403 422 422 404 404 422
members:commitment-new               | KGZ           | 302 403 403 200 200 403 403 200 | 403 403 403 422 422 403 403 422
members:commitment-new               | applicant     | 302 404 404 404 404 404 404 403 | 403 404 404 404 404 404 404 403
members:commitment-new               | level members | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
members:commitment-withdraw          | public        | 302 403 403 200 200 403 403 200 | 403 403 403 422 422 403 403 422
members:commitment-withdraw          | secretariat   | 302 404 403 200 200 404 404 200 | 403 404 403 422 422 404 404 422
members:commitments                  | KGZ           | 200                             | 405
members:commitments                  | applicant     | 404 404 404 404 404 404 404 200 | 405
members:commitments                  | level members | 404 200 200 200 200 200 200 200 | 405
members:focal-point                  | KGZ           | 302 404 404 200 200 404 404 200 | 403 405 405 405 405 405 405 405
members:focal-point-confirm          | KGZ           | 302 405 405 405 405 405 405 405 | 403 404 404 403 403 404 404 302
members:focal-point-end              | KGZ           | 302 405 405 405 405 405 405 405 | 403 404 404 422 422 404 404 422
members:focal-point-letter           | KGZ           | 302 404 404 200 200 404 404 200 | 403 405 405 405 405 405 405 405
members:focal-point-list             | KGZ           | 302 405 405 405 405 405 405 405 | 403 404 404 403 403 404 404 403
members:focal-point-new              | KGZ           | 302 403 403 200 200 403 403 200 | 403 403 403 422 422 403 403 422
members:focal-point-new              | applicant     | 302 404 404 404 404 404 404 403 | 403 404 404 404 404 404 404 403
members:focal-point-new              | level members | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
members:focal-point-refuse           | KGZ           | 302 405 405 405 405 405 405 405 | 403 404 404 422 422 404 404 422
members:focal-points                 | -             | 302 403 403 403 403 403 403 200 | 403 405 405 405 405 405 405 405
members:iati-bring                   | KGZ           | 302 403 403 200 200 403 403 200 | 403 403 403 422 422 403 403 422
members:iati-bring                   | applicant     | 302 404 404 404 404 404 404 403 | 403 404 404 404 404 404 404 403
members:iati-bring                   | level members | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
members:iati-file                    | KGZ           | 302 404 404 200 200 404 404 200 | 403 404 404 422 422 404 404 422
members:list                         | -             | 302 404 404 404 404 404 404 200 | 403 405 405 405 405 405 405 405
members:list-again                   | -             | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 404 404 403
members:list-choose                  | -             | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 404 404 302
members:list-new                     | -             | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
members:list-original                | -             | 302 404 404 404 404 404 404 200 | 403 405 405 405 405 405 405 405
members:list-problems                | -             | 302 404 404 404 404 404 404 200 | 403 405 405 405 405 405 405 405
members:list-take                    | -             | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 404 404 302
members:lists                        | -             | 302 403 403 403 403 403 403 200 | 403 405 405 405 405 405 405 405
members:map                          | -             | 200                             | 405
members:member                       | KGZ           | 200                             | 405
members:member                       | applicant     | 404 404 404 404 404 404 404 200 | 405
members:member                       | level members | 404 200 200 200 200 200 200 200 | 405
members:member-body                  | KGZ           | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
members:member-body                  | applicant     | 302 404 404 404 404 404 404 200 | 403 404 404 404 404 404 404 422
members:member-body                  | level members | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
members:member-decide                | KGZ           | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
members:member-decide                | applicant     | 302 404 404 404 404 404 404 200 | 403 404 404 404 404 404 404 422
members:member-decide                | level members | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
members:member-edit                  | KGZ           | 302 403 403 200 200 403 403 200 | 403 403 403 302 302 403 403 422
members:member-edit                  | applicant     | 302 404 404 404 404 404 404 200 | 403 404 404 404 404 404 404 422
members:member-edit                  | level members | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
members:member-merge                 | KGZ           | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
members:member-merge                 | applicant     | 302 404 404 404 404 404 404 200 | 403 404 404 404 404 404 404 422
members:member-merge                 | level members | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
members:member-new                   | -             | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
members:members                      | -             | 200                             | 405
members:own-action                   | public        | 200                             | 405
members:own-action                   | secretariat   | 404 404 200 200 200 404 404 200 | 405
members:own-action-edit              | public        | 302 403 403 200 200 403 403 200 | 403 403 403 422 422 403 403 422
members:own-action-edit              | secretariat   | 302 404 403 200 200 404 404 200 | 403 404 403 422 422 404 404 422
members:own-action-new               | KGZ           | 302 403 403 200 200 403 403 200 | 403 403 403 422 422 403 403 422
members:own-action-new               | applicant     | 302 404 404 404 404 404 404 403 | 403 404 404 404 404 404 404 403
members:own-action-new               | level members | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
members:own-action-withdraw          | public        | 302 403 403 200 200 403 403 200 | 403 403 403 422 422 403 403 422
members:own-action-withdraw          | secretariat   | 302 404 403 200 200 404 404 200 | 403 404 403 422 422 404 404 422
members:own-actions                  | -             | 200                             | 405
members:reaffirm                     | KGZ           | 302 403 403 200 200 403 403 200 | 403 403 403 422 422 403 403 422
members:reaffirm                     | applicant     | 302 404 404 404 404 404 404 403 | 403 404 404 404 404 404 404 403
members:reaffirm                     | level members | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
members:reaffirmation-document       | KGZ           | 200                             | 405
members:reaffirmation-withdraw       | KGZ           | 302 403 403 200 200 403 403 200 | 403 403 403 422 422 403 403 422
members:reaffirmations-due           | -             | 302 403 403 403 403 403 403 200 | 403 405 405 405 405 405 405 405
members:reaffirmed                   | -             | 200                             | 405
members:member-renew                 | KGZ           | 302 403 403 403 403 403 403 403 | 403
members:member-renew                 | applicant     | 302 404 404 404 404 404 404 403 | 403 404 404 404 404 404 404 403
members:member-renew                 | level members | 302 403 403 403 403 403 403 403 | 403
members:renewal                      | -             | 302 404 404 200 200 404 404 200 | 403 405 405 405 405 405 405 405
members:renewal-confirm              | -             | 302 405 405 405 405 405 405 405 | 403 404 404 403 403 404 404 302
members:renewal-return               | -             | 302 405 405 405 405 405 405 405 | 403 404 404 422 422 404 404 422
members:renewals                     | -             | 302 403 403 403 403 403 403 200 | 403 405 405 405 405 405 405 405
members:silent                       | -             | 302 403 403 403 403 403 200 200 | 403 405 405 405 405 405 405 405
members:register-file                | -             | 302 403 403 403 403 403 403 200 | 403 405 405 405 405 405 405 405
mfa_activate_totp                    | -             | 302 200 200 200 200 302 302 302 | 302 200 200 200 200 302 302 302
mfa_add_webauthn                     | -             | 302 200 200 200 200 302 302 302 | 302 200 200 200 200 302 302 302
mfa_authenticate                     | -             | 302                             | 302
mfa_deactivate_totp                  | -             | 302 404 404 404 404 302 302 302 | 302 404 404 404 404 302 302 302
mfa_download_recovery_codes          | -             | 302 404 404 404 404 404 404 404 | 302 404 404 404 404 404 404 404
mfa_edit_webauthn                    | -             | 302 404 404 404 404 302 302 302 | 302 404 404 404 404 302 302 302
mfa_generate_recovery_codes          | -             | 302 200 200 200 200 302 302 302 | 302 200 200 200 200 302 302 302
mfa_index                            | -             | 302                             | 405
mfa_list_webauthn                    | -             | 302                             | 405
mfa_login_webauthn                   | -             | 302                             | 302
mfa_reauthenticate                   | -             | 302 403 403 403 403 200 200 200 | 302 403 403 403 403 200 200 200
mfa_reauthenticate_webauthn          | -             | 302 403 403 403 403 302 302 302 | 302 403 403 403 403 302 302 302
mfa_remove_webauthn                  | -             | 302 404 404 404 404 302 302 302 | 302 404 404 404 404 302 302 302
mfa_view_recovery_codes              | -             | 302 404 404 404 404 404 404 404 | 302 405 405 405 405 405 405 405
monitoring:agreements                | -             | 302 200 200 200 200 200 200 200 | 403 200 200 200 200 200 200 200
monitoring:country                   | -             | 200                             | 405
monitoring:drafts                    | -             | 302 200 200 200 200 200 200 200 | 403 200 200 200 200 200 200 200
monitoring:due-file                  | -             | 302 403 200 200 200 200 200 200 | 403 405 405 405 405 405 405 405
monitoring:duties                    | -             | 302 200 200 200 200 200 200 200 | 403 405 405 405 405 405 405 405
monitoring:duties-file               | -             | 302 200 200 200 200 200 200 200 | 403 405 405 405 405 405 405 405
monitoring:duty-decide               | public        | 302 404 404 404 404 404 404 404 | 403 404 404 404 404 404 404 404
monitoring:duty-decide               | amended       | 302 404 404 404 404 404 404 404 | 403 404 404 404 404 404 404 404
monitoring:duty-decide               | members       | 302 404 404 404 404 404 404 404 | 403 404 404 404 404 404 404 404
monitoring:duty-decide               | secretariat   | 302 404 404 404 404 404 404 404 | 403 404 404 404 404 404 404 404
monitoring:duty-decide               | withdrawn     | 302 404 404 404 404 404 404 404 | 403 404 404 404 404 404 404 404
monitoring:evidence                  | public        | 200                             | 405
monitoring:evidence                  | members       | 404 200 200 200 200 200 200 200 | 405
monitoring:evidence                  | secretariat   | 404 404 200 200 200 404 404 200 | 405
monitoring:evidence                  | draft         | 404 404 200 200 200 404 404 404 | 405
monitoring:evidence                  | withdrawn     | 200                             | 405
monitoring:evidence-answer           | public        | 302 403 403 403 403 403 403 403 | 403
monitoring:evidence-answer           | members       | 302 403 403 403 403 403 403 403 | 403
monitoring:evidence-answer           | secretariat   | 302 404 403 403 403 404 404 403 | 403 404 403 403 403 404 404 403
monitoring:evidence-answer           | draft         | 302 404 403 403 403 404 404 404 | 403 404 403 403 403 404 404 404
monitoring:evidence-answer           | withdrawn     | 302 403 403 403 403 403 403 403 | 403
monitoring:evidence-dispute          | public        | 302 403 403 403 403 403 200 200 | 403 403 403 403 403 403 422 422
monitoring:evidence-dispute          | members       | 302 403 403 403 403 403 200 200 | 403 403 403 403 403 403 422 422
monitoring:evidence-dispute          | secretariat   | 302 404 403 403 403 404 404 200 | 403 404 403 403 403 404 404 422
monitoring:evidence-dispute          | draft         | 302 404 403 403 403 404 404 404 | 403 404 403 403 403 404 404 404
monitoring:evidence-dispute          | withdrawn     | 302 403 403 403 403 403 403 403 | 403
monitoring:evidence-edit             | public        | 302 403 403 200 200 403 403 200 | 403 403 403 422 422 403 403 422
monitoring:evidence-edit             | members       | 302 403 403 200 200 403 403 200 | 403 403 403 422 422 403 403 422
monitoring:evidence-edit             | secretariat   | 302 404 403 200 200 404 404 200 | 403 404 403 422 422 404 404 422
monitoring:evidence-edit             | draft         | 302 404 200 200 200 404 404 404 | 403 404 422 422 422 404 404 404
monitoring:evidence-edit             | withdrawn     | 302 403 403 403 403 403 403 403 | 403
monitoring:evidence-file             | public        | 200                             | 405
monitoring:evidence-file             | members       | 404 200 200 200 200 200 200 200 | 405
monitoring:evidence-file             | secretariat   | 404 404 200 200 200 404 404 200 | 405
monitoring:evidence-file             | draft         | 404 404 200 200 200 404 404 404 | 405
monitoring:evidence-file             | withdrawn     | 404                             | 405
monitoring:evidence-index            | -             | 200                             | 405
monitoring:evidence-join             | public        | 302 403 403 302 302 403 403 302 | 403 403 403 302 302 403 403 302
monitoring:evidence-join             | members       | 302 403 403 302 302 403 403 302 | 403 403 403 302 302 403 403 302
monitoring:evidence-join             | secretariat   | 302 404 403 302 302 404 404 302 | 403 404 403 302 302 404 404 302
monitoring:evidence-join             | draft         | 302 404 302 302 302 404 404 404 | 403 404 302 302 302 404 404 404
monitoring:evidence-join             | withdrawn     | 302 403 403 403 403 403 403 403 | 403
monitoring:evidence-rows             | public        | 302 403 403 200 200 403 403 200 | 403 403 403 302 302 403 403 302
monitoring:evidence-rows             | members       | 302 403 403 200 200 403 403 200 | 403 403 403 302 302 403 403 302
monitoring:evidence-rows             | secretariat   | 302 404 403 200 200 404 404 200 | 403 404 403 302 302 404 404 302
monitoring:evidence-rows             | draft         | 302 404 200 200 200 404 404 404 | 403 404 403 302 302 404 404 404
monitoring:evidence-rows             | withdrawn     | 302 403 403 403 403 403 403 403 | 403
monitoring:evidence-verify           | public        | 302 403 403 403 403 403 200 200 | 403 403 403 403 403 403 302 302
monitoring:evidence-verify           | members       | 302 403 403 403 403 403 200 200 | 403 403 403 403 403 403 302 302
monitoring:evidence-verify           | secretariat   | 302 404 403 403 403 404 404 200 | 403 404 403 403 403 404 404 302
monitoring:evidence-verify           | draft         | 302 404 403 403 403 404 404 404 | 403 404 403 403 403 404 404 404
monitoring:evidence-verify           | withdrawn     | 302 403 403 403 403 403 403 403 | 403
monitoring:evidence-withdraw         | public        | 302 403 403 200 200 403 403 200 | 403 403 403 422 422 403 403 422
monitoring:evidence-withdraw         | members       | 302 403 403 200 200 403 403 200 | 403 403 403 422 422 403 403 422
monitoring:evidence-withdraw         | secretariat   | 302 404 403 200 200 404 404 200 | 403 404 403 422 422 404 404 422
monitoring:evidence-withdraw         | draft         | 302 404 200 200 200 404 404 404 | 403 404 302 302 302 404 404 404
monitoring:evidence-withdraw         | withdrawn     | 302 403 403 403 403 403 403 403 | 403
monitoring:figure                    | public        | 404                             | 405
monitoring:figure                    | amended       | 404                             | 405
monitoring:figure                    | members       | 404                             | 405
monitoring:figure                    | secretariat   | 404                             | 405
monitoring:figure                    | withdrawn     | 404                             | 405
monitoring:indicator                 | public        | 200                             | 405
monitoring:indicator                 | amended       | 200                             | 405
monitoring:indicator                 | members       | 404                             | 405
monitoring:indicator                 | secretariat   | 404                             | 405
monitoring:indicator                 | withdrawn     | 404                             | 405
monitoring:offline                   | -             | 302 403 200 200 200 200 200 200 | 403 405 405 405 405 405 405 405
monitoring:offline-manifest          | -             | 200                             | 405
monitoring:offline-send              | -             | 302 200 200 200 200 200 200 200 | 403
monitoring:progress                  | -             | 200                             | 405
monitoring:received-mail             | -             | 302 404 404 404 404 404 404 200 | 403 405 405 405 405 405 405 405
monitoring:record                    | -             | 302 403 200 200 200 200 200 200 | 403 403 200 200 200 200 200 200
monitoring:record-kind               | -             | 302 403 200 200 200 200 200 200 | 403 403 422 422 422 422 422 422
monitoring:region-duties             | -             | 302 404 404 404 404 404 200 200 | 403 405 405 405 405 405 405 405
monitoring:region-duties-file        | -             | 302 404 404 404 404 404 200 200 | 403 405 405 405 405 405 405 405
monitoring:reminder-stop             | -             | 200                             | 200
monitoring:reminders                 | -             | 302 200 200 200 200 200 200 200 | 403 422 422 422 422 422 422 422
monitoring:rule                      | public        | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
monitoring:rule                      | amended       | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
monitoring:rule                      | members       | 302 404 404 404 404 404 404 404 | 403 404 404 404 404 404 404 404
monitoring:rule                      | secretariat   | 302 404 404 404 404 404 404 404 | 403 404 404 404 404 404 404 404
monitoring:rule                      | withdrawn     | 302 404 404 404 404 404 404 404 | 403 404 404 404 404 404 404 404
monitoring:sheet                     | -             | 302 404 404 200 404 404 404 404 | 403 404 404 422 404 404 404 404
monitoring:sheets                    | -             | 302 403 200 200 200 200 200 200 | 403 403 422 422 422 422 422 422
monitoring:waiting                   | -             | 302 200 200 200 200 200 200 200 | 403 302 302 302 302 302 302 302
monitoring:workplan-due-file         | public        | 302 403 200 200 200 200 200 200 | 403 405 405 405 405 405 405 405
monitoring:workplan-due-file         | amended       | 302 403 200 200 200 200 200 200 | 403 405 405 405 405 405 405 405
monitoring:workplan-due-file         | members       | 302 403 200 200 200 200 200 200 | 403 405 405 405 405 405 405 405
monitoring:workplan-due-file         | secretariat   | 302 403 404 404 404 404 404 200 | 403 405 405 405 405 405 405 405
monitoring:workplan-due-file         | withdrawn     | 302 403 200 200 200 200 200 200 | 403 405 405 405 405 405 405 405
monitoring:workplan-duties           | public        | 302 200 200 200 200 200 200 200 | 403 405 405 405 405 405 405 405
monitoring:workplan-duties           | amended       | 302 200 200 200 200 200 200 200 | 403 405 405 405 405 405 405 405
monitoring:workplan-duties           | members       | 302 200 200 200 200 200 200 200 | 403 405 405 405 405 405 405 405
monitoring:workplan-duties           | secretariat   | 302 404 404 404 404 404 404 200 | 403 405 405 405 405 405 405 405
monitoring:workplan-duties           | withdrawn     | 302 200 200 200 200 200 200 200 | 403 405 405 405 405 405 405 405
monitoring:workplan-duties-file      | public        | 302 200 200 200 200 200 200 200 | 403 405 405 405 405 405 405 405
monitoring:workplan-duties-file      | amended       | 302 200 200 200 200 200 200 200 | 403 405 405 405 405 405 405 405
monitoring:workplan-duties-file      | members       | 302 200 200 200 200 200 200 200 | 403 405 405 405 405 405 405 405
monitoring:workplan-duties-file      | secretariat   | 302 404 404 404 404 404 404 200 | 403 405 405 405 405 405 405 405
monitoring:workplan-duties-file      | withdrawn     | 302 200 200 200 200 200 200 200 | 403 405 405 405 405 405 405 405
offline-worker                       | -             | 200                             | 405
plan-feed                            | -             | 200                             | 405
plan-file                            | -             | 200                             | 405
publishing:compare                   | -             | 200                             | 405
publishing:edition                   | -             | 200                             | 405
publishing:edition-adopt             | -             | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
publishing:editions                  | -             | 200                             | 405
publishing:house                     | -             | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
publishing:house-file                | -             | 302 403 403 403 403 403 403 200 | 403 405 405 405 405 405 405 405
publishing:house-sample              | -             | 302 403 403 403 403 403 403 200 | 403 405 405 405 405 405 405 405
publishing:house-use                 | -             | 302 405 405 405 405 405 405 405 | 403 403 403 403 403 403 403 302
publishing:import                    | coordinator's | 302 404 404 404 404 200 404 200 | 403 404 404 404 404 200 404 200
publishing:import                    | plan's body   | 302 404 404 404 404 404 404 200 | 403 404 404 404 404 404 404 200
publishing:import-columns            | coordinator's | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 302 404 302
publishing:import-columns            | plan's body   | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 404 404 302
publishing:import-correct            | coordinator's | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 302 404 302
publishing:import-correct            | plan's body   | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 404 404 302
publishing:import-new                | -             | 302 403 403 200 200 200 200 200 | 403 403 403 422 422 422 422 422
publishing:import-original           | coordinator's | 302 404 404 404 404 200 404 200 | 403 404 404 404 404 200 404 200
publishing:import-original           | plan's body   | 302 404 404 404 404 404 404 200 | 403 404 404 404 404 404 404 200
publishing:import-save               | coordinator's | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 302 404 302
publishing:import-save               | plan's body   | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 404 404 302
publishing:imports                   | -             | 302 200 200 200 200 200 200 200 | 403 200 200 200 200 200 200 200
publishing:matrix                    | -             | 200                             | 405
publishing:plan                      | -             | 200                             | 405
publishing:section                   | in force      | 200                             | 405
publishing:section                   | withdrawn     | 404                             | 405
publishing:section-add               | -             | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
publishing:section-edit              | in force      | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
publishing:section-edit              | withdrawn     | 302 404 404 404 404 404 404 404 | 403 404 404 404 404 404 404 404
publishing:section-move              | in force      | 302 405 405 405 405 405 405 405 | 403 403 403 403 403 403 403 302
publishing:section-move              | withdrawn     | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 404 404 404
publishing:section-withdraw          | in force      | 302 405 405 405 405 405 405 405 | 403 422 422 422 422 422 422 422
publishing:section-withdraw          | withdrawn     | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 404 404 404
report-draft                         | draft         | 404 404 403 200 200 404 404 200 | 405
report-draft                         | submitted     | 404 404 403 403 403 404 403 403 | 405
report-draft                         | published     | 403                             | 405
report-draft                         | annual        | 404 404 404 404 404 404 404 200 | 405
report-document                      | draft         | 404                             | 405
report-document                      | submitted     | 404 404 200 200 200 404 200 200 | 405
report-document                      | published     | 200                             | 405
report-letter                        | draft         | 404 404 200 200 200 404 404 200 | 405
report-letter                        | submitted     | 404 404 200 200 200 404 200 200 | 405
report-letter                        | published     | 404 404 200 200 200 404 200 200 | 405
reporting:cycle                      | -             | 200                             | 405
reporting:cycle-close                | -             | 302 405 405 405 405 405 405 405 | 403 403 403 403 403 403 403 302
reporting:cycle-edit                 | -             | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
reporting:cycle-new                  | -             | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
reporting:cycle-newcomers            | -             | 302 405 405 405 405 405 405 405 | 403 403 403 403 403 403 403 302
reporting:cycle-remind               | -             | 302 405 405 405 405 405 405 405 | 403 403 403 403 403 403 403 200
reporting:cycle-tell                 | -             | 302 405 405 405 405 405 405 405 | 403
reporting:report                     | draft         | 404 404 200 200 200 404 404 200 | 405
reporting:report                     | submitted     | 404 404 200 200 200 404 200 200 | 405
reporting:report                     | published     | 200                             | 405
reporting:report                     | annual        | 404 404 404 404 404 404 404 200 | 405
reporting:report-accept              | draft         | 302 405 405 405 405 405 405 405 | 403 404 403 403 403 404 404 403
reporting:report-accept              | submitted     | 302 405 405 405 405 405 405 405 | 403 404 403 403 403 404 403 409
reporting:report-accept              | published     | 302 405 405 405 405 405 405 405 | 403
reporting:report-changes             | draft         | 404                             | 405
reporting:report-changes             | submitted     | 404                             | 405
reporting:report-changes             | published     | 404                             | 405
reporting:report-compile             | draft         | 302 405 405 405 405 405 405 405 | 403 404 403 403 403 404 404 403
reporting:report-compile             | submitted     | 302 405 405 405 405 405 405 405 | 403 404 403 403 403 404 403 403
reporting:report-compile             | published     | 302 405 405 405 405 405 405 405 | 403
reporting:report-compile             | annual        | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 404 404 409
reporting:report-copies              | draft         | 302 404 403 200 200 404 404 200 | 403 404 403 422 422 404 404 422
reporting:report-copies              | submitted     | 302 404 403 200 200 404 403 200 | 403 404 403 403 403 404 403 403
reporting:report-copies              | published     | 302 403 403 200 200 403 403 200 | 403
reporting:report-copies              | annual        | 302 404 404 404 404 404 404 200 | 403 404 404 404 404 404 404 422
reporting:report-copy                | draft         | 302 404 403 200 200 404 404 200 | 403 404 403 409 409 404 404 409
reporting:report-copy-file           | draft         | 302 404 403 200 200 404 404 200 | 403 405 405 405 405 405 405 405
reporting:report-correct             | draft         | 302 405 405 405 405 405 405 405 | 403 404 403 403 403 404 404 403
reporting:report-correct             | submitted     | 302 405 405 405 405 405 405 405 | 403 404 403 403 403 404 403 403
reporting:report-correct             | published     | 302 405 405 405 405 405 405 405 | 403 403 403 422 422 403 403 422
reporting:report-exempt              | draft         | 302 405 405 405 405 405 405 405 | 403 404 403 403 403 404 404 422
reporting:report-exempt              | submitted     | 302 405 405 405 405 405 405 405 | 403 404 403 403 403 404 403 403
reporting:report-exempt              | published     | 302 405 405 405 405 405 405 405 | 403
reporting:report-expect              | draft         | 302 405 405 405 405 405 405 405 | 403 404 403 403 403 404 404 409
reporting:report-expect              | submitted     | 302 405 405 405 405 405 405 405 | 403 404 403 403 403 404 403 403
reporting:report-expect              | published     | 302 405 405 405 405 405 405 405 | 403
reporting:report-file                | draft         | 404 404 200 200 200 404 404 200 | 405
reporting:report-file                | submitted     | 404 404 200 200 200 404 200 200 | 405
reporting:report-file                | published     | 200                             | 405
reporting:report-file-add            | draft         | 302 405 405 405 405 405 405 405 | 403 404 403 422 422 404 404 422
reporting:report-file-add            | submitted     | 302 405 405 405 405 405 405 405 | 403 404 403 403 403 404 403 403
reporting:report-file-add            | published     | 302 405 405 405 405 405 405 405 | 403
reporting:report-file-drop           | draft         | 302 405 405 405 405 405 405 405 | 403 404 403 302 302 404 404 302
reporting:report-file-drop           | submitted     | 302 405 405 405 405 405 405 405 | 403 404 403 403 403 404 403 403
reporting:report-file-drop           | published     | 302 405 405 405 405 405 405 405 | 403
reporting:report-publish             | draft         | 302 405 405 405 405 405 405 405 | 403 404 403 403 403 404 404 403
reporting:report-publish             | submitted     | 302 405 405 405 405 405 405 405 | 403 404 403 403 403 404 403 403
reporting:report-publish             | published     | 302 405 405 405 405 405 405 405 | 403
reporting:report-return              | draft         | 302 405 405 405 405 405 405 405 | 403 404 403 403 403 404 404 403
reporting:report-return              | submitted     | 302 405 405 405 405 405 405 405 | 403 404 403 403 403 404 403 422
reporting:report-return              | published     | 302 405 405 405 405 405 405 405 | 403
reporting:report-save                | draft         | 302 405 405 405 405 405 405 405 | 403 404 403 409 409 404 404 409
reporting:report-save                | submitted     | 302 405 405 405 405 405 405 405 | 403 404 403 403 403 404 403 403
reporting:report-save                | published     | 302 405 405 405 405 405 405 405 | 403
reporting:report-save                | annual        | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 404 404 404
reporting:report-text                | draft         | 302 405 405 405 405 405 405 405 | 403 404 403 409 409 404 404 409
reporting:report-text                | submitted     | 302 405 405 405 405 405 405 405 | 403 404 403 403 403 404 403 403
reporting:report-text                | published     | 302 405 405 405 405 405 405 405 | 403
reporting:report-version             | draft         | 404                             | 405
reporting:report-version             | submitted     | 404 404 200 200 200 404 200 200 | 405
reporting:report-version             | published     | 200                             | 405
reporting:reports                    | -             | 200                             | 405
reporting:signed-up                  | KGZ           | 302 200 200 200 200 200 200 200 | 403 405 405 405 405 405 405 405
reporting:signed-up                  | applicant     | 302 404 404 404 404 404 404 200 | 403 405 405 405 405 405 405 405
reporting:signed-up                  | level members | 302 200 200 200 200 200 200 200 | 403 405 405 405 405 405 405 405
round-inputs-file                    | decided       | 200                             | 405
round-inputs-file                    | proposed      | 404 404 404 404 404 404 404 200 | 405
round-inputs-file                    | draft         | 404                             | 405
round-result-file                    | decided       | 200                             | 405
round-result-file                    | proposed      | 404                             | 405
round-result-file                    | draft         | 404                             | 405
signed-up-file                       | KGZ           | 302 200 200 200 200 200 200 200 | 403 405 405 405 405 405 405 405
signed-up-file                       | applicant     | 302 404 404 404 404 404 404 200 | 403 405 405 405 405 405 405 405
signed-up-file                       | level members | 302 200 200 200 200 200 200 200 | 403 405 405 405 405 405 405 405
table-file                           | -             | 200                             | 405
version-file                         | public        | 200                             | 405
version-file                         | amended       | 200                             | 405
version-file                         | members       | 404                             | 405
version-file                         | secretariat   | 404                             | 405
version-file                         | withdrawn     | 404                             | 405
workplan-feed                        | public        | 200                             | 405
workplan-feed                        | amended       | 200                             | 405
workplan-feed                        | members       | 404                             | 405
workplan-feed                        | secretariat   | 404                             | 405
workplan-feed                        | withdrawn     | 200                             | 405
workplan-file                        | public        | 200                             | 405
workplan-file                        | amended       | 200                             | 405
workplan-file                        | members       | 404 200 200 200 200 200 200 200 | 405
workplan-file                        | secretariat   | 404 404 404 404 404 404 404 200 | 405
workplan-file                        | withdrawn     | 200                             | 405
workplans:activity                   | public        | 200                             | 200
workplans:activity                   | amended       | 200                             | 200
workplans:activity                   | members       | 404 200 200 200 200 200 200 200 | 404 200 200 200 200 200 200 200
workplans:activity                   | secretariat   | 404 404 404 404 404 404 404 200 | 404 404 404 404 404 404 404 200
workplans:activity                   | withdrawn     | 200                             | 200
workplans:activity-add               | public        | 302 403 403 403 403 403 403 403 | 403
workplans:activity-add               | amended       | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
workplans:activity-add               | members       | 302 403 403 403 403 200 403 200 | 403 403 403 403 403 422 403 422
workplans:activity-add               | secretariat   | 302 404 404 404 404 404 404 200 | 403 404 404 404 404 404 404 422
workplans:activity-add               | withdrawn     | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
workplans:activity-edit              | public        | 302 403 403 403 403 403 403 403 | 403
workplans:activity-edit              | amended       | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
workplans:activity-edit              | members       | 302 403 403 403 403 200 403 200 | 403 403 403 403 403 422 403 422
workplans:activity-edit              | secretariat   | 302 404 404 404 404 404 404 200 | 403 404 404 404 404 404 404 422
workplans:activity-edit              | withdrawn     | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
workplans:answers                    | public        | 200                             | 405
workplans:answers                    | amended       | 200                             | 405
workplans:answers                    | members       | 404 200 200 200 200 200 200 200 | 405
workplans:answers                    | secretariat   | 404 404 404 404 404 404 404 200 | 405
workplans:answers                    | withdrawn     | 200                             | 405
workplans:answers-correct            | public        | 302 403 403 403 403 403 403 403 | 403
workplans:answers-correct            | amended       | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 302
workplans:answers-correct            | members       | 302 403 403 403 403 200 403 200 | 403 403 403 403 403 409 403 409
workplans:answers-correct            | secretariat   | 302 404 404 404 404 404 404 200 | 403 404 404 404 404 404 404 409
workplans:answers-correct            | withdrawn     | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 409
workplans:answers-file               | public        | 200                             | 405
workplans:answers-file               | amended       | 200                             | 405
workplans:answers-file               | members       | 404 200 200 200 200 200 200 200 | 405
workplans:answers-file               | secretariat   | 404 404 404 404 404 404 404 200 | 405
workplans:answers-file               | withdrawn     | 200                             | 405
workplans:coherence                  | -             | 200                             | 405
workplans:coherence-nothing          | -             | 200                             | 405
workplans:compare                    | public        | 200                             | 200
workplans:compare                    | amended       | 200                             | 200
workplans:compare                    | members       | 404 200 200 200 200 200 200 200 | 404 200 200 200 200 200 200 200
workplans:compare                    | secretariat   | 404 404 404 404 404 404 404 200 | 404 404 404 404 404 404 404 200
workplans:compare                    | withdrawn     | 200                             | 200
workplans:focus-add                  | public        | 302 403 403 403 403 403 403 403 | 403
workplans:focus-add                  | amended       | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
workplans:focus-add                  | members       | 302 403 403 403 403 200 403 200 | 403 403 403 403 403 422 403 422
workplans:focus-add                  | secretariat   | 302 404 404 404 404 404 404 200 | 403 404 404 404 404 404 404 422
workplans:focus-add                  | withdrawn     | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
workplans:focus-edit                 | public        | 302 403 403 403 403 403 403 403 | 403
workplans:focus-edit                 | amended       | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
workplans:focus-edit                 | members       | 302 403 403 403 403 200 403 200 | 403 403 403 403 403 422 403 422
workplans:focus-edit                 | secretariat   | 302 404 404 404 404 404 404 200 | 403 404 404 404 404 404 404 422
workplans:focus-edit                 | withdrawn     | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
workplans:objective                  | public        | 200                             | 200
workplans:objective                  | amended       | 200                             | 200
workplans:objective                  | members       | 404 200 200 200 200 200 200 200 | 404 200 200 200 200 200 200 200
workplans:objective                  | secretariat   | 404 404 404 404 404 404 404 200 | 404 404 404 404 404 404 404 200
workplans:objective                  | withdrawn     | 200                             | 200
workplans:objective-add              | public        | 302 403 403 403 403 403 403 403 | 403
workplans:objective-add              | amended       | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
workplans:objective-add              | members       | 302 403 403 403 403 200 403 200 | 403 403 403 403 403 422 403 422
workplans:objective-add              | secretariat   | 302 404 404 404 404 404 404 200 | 403 404 404 404 404 404 404 422
workplans:objective-add              | withdrawn     | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
workplans:objective-edit             | public        | 302 403 403 403 403 403 403 403 | 403
workplans:objective-edit             | amended       | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
workplans:objective-edit             | members       | 302 403 403 403 403 200 403 200 | 403 403 403 403 403 422 403 422
workplans:objective-edit             | secretariat   | 302 404 404 404 404 404 404 200 | 403 404 404 404 404 404 404 422
workplans:objective-edit             | withdrawn     | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
workplans:objective-served           | public        | 200                             | 405
workplans:objective-served           | amended       | 200                             | 405
workplans:objective-served           | members       | 404                             | 405
workplans:objective-served           | secretariat   | 404                             | 405
workplans:objective-served           | withdrawn     | 404                             | 405
workplans:own-action-tags            | public        | 302 403 403 200 200 403 403 200 | 403 403 403 422 422 403 403 422
workplans:own-action-tags            | secretariat   | 302 404 403 200 200 404 404 200 | 403 404 403 422 422 404 404 422
workplans:responsible-correct        | public        | 302 403 403 403 403 403 403 403 | 403
workplans:responsible-correct        | amended       | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
workplans:responsible-correct        | members       | 302 403 403 403 403 200 403 200 | 403 403 403 403 403 409 403 409
workplans:responsible-correct        | secretariat   | 302 404 404 404 404 404 404 200 | 403 404 404 404 404 404 404 409
workplans:responsible-correct        | withdrawn     | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 409
workplans:row-link                   | public        | 302 405 405 405 405 405 405 405 | 403 403 403 403 403 403 403 404
workplans:row-link                   | amended       | 302 405 405 405 405 405 405 405 | 403 403 403 403 403 403 403 404
workplans:row-link                   | members       | 302 405 405 405 405 405 405 405 | 403 403 403 403 403 404 403 404
workplans:row-link                   | secretariat   | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 404 404 404
workplans:row-link                   | withdrawn     | 302 405 405 405 405 405 405 405 | 403 403 403 403 403 403 403 404
workplans:row-move                   | public        | 302 405 405 405 405 405 405 405 | 403
workplans:row-move                   | amended       | 302 405 405 405 405 405 405 405 | 403 403 403 403 403 403 403 302
workplans:row-move                   | members       | 302 405 405 405 405 405 405 405 | 403 403 403 403 403 409 403 409
workplans:row-move                   | secretariat   | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 404 404 409
workplans:row-move                   | withdrawn     | 302 405 405 405 405 405 405 405 | 403 403 403 403 403 403 403 302
workplans:row-restore                | public        | 302 405 405 405 405 405 405 405 | 403
workplans:row-restore                | amended       | 302 405 405 405 405 405 405 405 | 403 403 403 403 403 403 403 302
workplans:row-restore                | members       | 302 405 405 405 405 405 405 405 | 403 403 403 403 403 409 403 409
workplans:row-restore                | secretariat   | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 404 404 409
workplans:row-restore                | withdrawn     | 302 405 405 405 405 405 405 405 | 403 403 403 403 403 403 403 409
workplans:row-unlink                 | public        | 302 405 405 405 405 405 405 405 | 403 403 403 403 403 403 403 404
workplans:row-unlink                 | amended       | 302 405 405 405 405 405 405 405 | 403 403 403 403 403 403 403 404
workplans:row-unlink                 | members       | 302 405 405 405 405 405 405 405 | 403 403 403 403 403 404 403 404
workplans:row-unlink                 | secretariat   | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 404 404 404
workplans:row-unlink                 | withdrawn     | 302 405 405 405 405 405 405 405 | 403 403 403 403 403 403 403 404
workplans:row-withdraw               | public        | 302 403 403 403 403 403 403 403 | 403
workplans:row-withdraw               | amended       | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
workplans:row-withdraw               | members       | 302 403 403 403 403 200 403 200 | 403 403 403 403 403 422 403 422
workplans:row-withdraw               | secretariat   | 302 404 404 404 404 404 404 200 | 403 404 404 404 404 404 404 422
workplans:row-withdraw               | withdrawn     | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
workplans:said                       | public        | 200                             | 200
workplans:said                       | amended       | 200                             | 200
workplans:said                       | members       | 404 200 200 200 200 200 200 200 | 404 200 200 200 200 200 200 200
workplans:said                       | secretariat   | 404 404 404 404 404 404 404 200 | 404 404 404 404 404 404 404 200
workplans:said                       | withdrawn     | 200                             | 200
workplans:similar                    | public        | 403                             | 405
workplans:similar                    | amended       | 403 403 403 403 403 403 403 200 | 405
workplans:similar                    | members       | 404 403 403 403 403 200 403 200 | 405
workplans:similar                    | secretariat   | 404 404 404 404 404 404 404 200 | 405
workplans:similar                    | withdrawn     | 403 403 403 403 403 403 403 200 | 405
workplans:tag-drop                   | public        | 302 405 405 405 405 405 405 405 | 403 403 403 302 302 403 403 302
workplans:tag-drop                   | secretariat   | 302 405 405 405 405 405 405 405 | 403 404 403 302 302 404 404 302
workplans:time-frame-correct         | public        | 302 403 403 403 403 403 403 403 | 403
workplans:time-frame-correct         | amended       | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
workplans:time-frame-correct         | members       | 302 403 403 403 403 200 403 200 | 403 403 403 403 403 422 403 422
workplans:time-frame-correct         | secretariat   | 302 404 404 404 404 404 404 200 | 403 404 404 404 404 404 404 422
workplans:time-frame-correct         | withdrawn     | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
workplans:version                    | public        | 200                             | 200
workplans:version                    | amended       | 200                             | 200
workplans:version                    | members       | 404                             | 404
workplans:version                    | secretariat   | 404                             | 404
workplans:version                    | withdrawn     | 404                             | 404
workplans:versions                   | public        | 200                             | 200
workplans:versions                   | amended       | 200                             | 200
workplans:versions                   | members       | 404 200 200 200 200 200 200 200 | 404 200 200 200 200 200 200 200
workplans:versions                   | secretariat   | 404 404 404 404 404 404 404 200 | 404 404 404 404 404 404 404 200
workplans:versions                   | withdrawn     | 200                             | 200
workplans:workplan                   | public        | 200                             | 200
workplans:workplan                   | amended       | 200                             | 200
workplans:workplan                   | members       | 404 200 200 200 200 200 200 200 | 404 200 200 200 200 200 200 200
workplans:workplan                   | secretariat   | 404 404 404 404 404 404 404 200 | 404 404 404 404 404 404 404 200
workplans:workplan                   | withdrawn     | 200                             | 200
workplans:workplan-adopt             | public        | 302 403 403 403 403 403 403 403 | 403
workplans:workplan-adopt             | amended       | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
workplans:workplan-adopt             | members       | 302 403 403 403 403 200 403 200 | 403 403 403 403 403 422 403 422
workplans:workplan-adopt             | secretariat   | 302 404 404 404 404 404 404 200 | 403 404 404 404 404 404 404 422
workplans:workplan-adopt             | withdrawn     | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
workplans:workplan-amend             | public        | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
workplans:workplan-amend             | amended       | 302 403 403 403 403 403 403 403 | 403
workplans:workplan-amend             | members       | 302 403 403 403 403 403 403 403 | 403
workplans:workplan-amend             | secretariat   | 302 404 404 404 404 404 404 403 | 403 404 404 404 404 404 404 403
workplans:workplan-amend             | withdrawn     | 302 403 403 403 403 403 403 403 | 403
workplans:workplan-arrange           | public        | 302 403 403 403 403 403 403 403 | 403
workplans:workplan-arrange           | amended       | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 200
workplans:workplan-arrange           | members       | 302 403 403 403 403 200 403 200 | 403 403 403 403 403 200 403 200
workplans:workplan-arrange           | secretariat   | 302 404 404 404 404 404 404 200 | 403 404 404 404 404 404 404 200
workplans:workplan-arrange           | withdrawn     | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 200
workplans:workplan-close             | public        | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
workplans:workplan-close             | amended       | 302 403 403 403 403 403 403 403 | 403
workplans:workplan-close             | members       | 302 403 403 403 403 403 403 403 | 403
workplans:workplan-close             | secretariat   | 302 404 404 404 404 404 404 403 | 403 404 404 404 404 404 404 403
workplans:workplan-close             | withdrawn     | 302 403 403 403 403 403 403 403 | 403
workplans:workplan-consult           | public        | 302 405 405 405 405 405 405 405 | 403
workplans:workplan-consult           | amended       | 302 405 405 405 405 405 405 405 | 403 403 403 403 403 403 403 409
workplans:workplan-consult           | members       | 302 405 405 405 405 405 405 405 | 403 403 403 403 403 409 403 409
workplans:workplan-consult           | secretariat   | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 404 404 409
workplans:workplan-consult           | withdrawn     | 302 405 405 405 405 405 405 405 | 403 403 403 403 403 403 403 302
workplans:workplan-edit              | public        | 302 403 403 403 403 403 403 403 | 403
workplans:workplan-edit              | amended       | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
workplans:workplan-edit              | members       | 302 403 403 403 403 200 403 200 | 403 403 403 403 403 422 403 422
workplans:workplan-edit              | secretariat   | 302 404 404 404 404 404 404 200 | 403 404 404 404 404 404 404 422
workplans:workplan-edit              | withdrawn     | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
workplans:workplan-history           | public        | 404 200 200 200 200 200 200 200 | 404 200 200 200 200 200 200 200
workplans:workplan-history           | amended       | 404 200 200 200 200 200 200 200 | 404 200 200 200 200 200 200 200
workplans:workplan-history           | members       | 404 200 200 200 200 200 200 200 | 404 200 200 200 200 200 200 200
workplans:workplan-history           | secretariat   | 404 404 404 404 404 404 404 200 | 404 404 404 404 404 404 404 200
workplans:workplan-history           | withdrawn     | 404 200 200 200 200 200 200 200 | 404 200 200 200 200 200 200 200
workplans:workplan-new               | -             | 302 403 403 200 200 200 200 200 | 403 403 403 422 422 422 422 422
workplans:workplan-restore           | public        | 302 405 405 405 405 405 405 405 | 403
workplans:workplan-restore           | amended       | 302 405 405 405 405 405 405 405 | 403
workplans:workplan-restore           | members       | 302 405 405 405 405 405 405 405 | 403 403 403 403 403 409 403 409
workplans:workplan-restore           | secretariat   | 302 405 405 405 405 405 405 405 | 403 404 404 404 404 404 404 409
workplans:workplan-restore           | withdrawn     | 302 405 405 405 405 405 405 405 | 403 403 403 403 403 403 403 302
workplans:workplan-start             | -             | 302 403 403 200 200 200 200 200 | 403 403 403 422 422 422 422 422
workplans:workplan-withdraw          | public        | 302 403 403 403 403 403 403 403 | 403
workplans:workplan-withdraw          | amended       | 302 403 403 403 403 403 403 403 | 403
workplans:workplan-withdraw          | members       | 302 403 403 403 403 200 403 200 | 403 403 403 403 403 422 403 422
workplans:workplan-withdraw          | secretariat   | 302 404 404 404 404 404 404 200 | 403 404 404 404 404 404 404 422
workplans:workplan-withdraw          | withdrawn     | 302 403 403 403 403 403 403 200 | 403 403 403 403 403 403 403 422
workplans:workplans                  | -             | 200                             | 200
brokerage:words-aside                | -             | 302 405 405 405 405 405 405 405 | 403 403 403 403 403 403 403 422
thesaurus-file                       | -             | 200                             | 405
"""
